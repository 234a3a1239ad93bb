/**
 * What a figure on a page is to the record:
 * `matches` - equals the value that stands; `superseded` - equals an earlier value of the same series;
 * `differs` - surely about the same thing, and neither.
 * A figure without a comparable record gets no verdict and is not reported.
 */
export type ShownVerdict = 'matches' | 'superseded' | 'differs';

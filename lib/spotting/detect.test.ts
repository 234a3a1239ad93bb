import { describe, expect, it } from 'vitest';
import { loadDataset } from '../dataset/load.ts';
import { compileSpeeches } from '../dataset/speech.ts';
import { choosePageLanguages, detectLanguages, ownWords } from './detect.ts';

const speeches = compileSpeeches(loadDataset().entries);

const sentences: Record<string, string> = {
  en: 'The committee will vote on the report before the summer break.',
  bg: 'Министърът обяви, че новият закон ще влезе в сила през януари.',
  cs: 'Vláda ve středu schválila návrh, který podle ministra pomůže malým firmám.',
  da: 'Regeringen vil have flere virksomheder til at bruge teknologien, og det koster.',
  de: 'Die Regierung will das Gesetz noch in diesem Jahr durch das Parlament bringen.',
  el: 'Η κυβέρνηση ανακοίνωσε νέα μέτρα για τις μικρές επιχειρήσεις.',
  es: 'El Gobierno aprobó ayer el anteproyecto de ley para las empresas del sector.',
  et: 'Valitsus kiitis heaks eelnõu, mis aitab väikestel ettevõtetel kasvada.',
  fi: 'Hallitus esitti uutta lakia, joka auttaisi pieniä yrityksiä kasvamaan.',
  fr: 'Le gouvernement a présenté hier un projet de loi pour les petites entreprises.',
  ga: 'Tá an rialtas chun dlí nua a thabhairt isteach do ghnólachtaí beaga.',
  hr: 'Vlada je u srijedu predstavila novi zakon koji bi trebao pomoći malim tvrtkama.',
  hu: 'A kormány szerdán benyújtotta az új törvényt, amely a kisvállalkozásokat segíti.',
  it: 'Il governo ha presentato ieri un disegno di legge per le piccole imprese.',
  lt: 'Vyriausybė trečiadienį pristatė naują įstatymą, kuris padės mažoms įmonėms.',
  lv: 'Valdība trešdien iesniedza jaunu likumu, kas palīdzēs mazajiem uzņēmumiem.',
  mt: "Il-gvern ippreżenta liġi ġdida li tgħin lin-negozji ż-żgħar f'dan il-pajjiż.",
  nl: 'Het kabinet heeft woensdag een wet ingediend die kleine bedrijven moet helpen.',
  pl: 'Rząd przedstawił w środę ustawę, która ma pomóc małym firmom.',
  pt: 'O governo apresentou ontem uma proposta de lei para as pequenas empresas.',
  ro: 'Guvernul a prezentat miercuri o lege care ar trebui să ajute firmele mici.',
  sk: 'Vláda v stredu predložila zákon, ktorý má pomôcť malým firmám rásť.',
  sl: 'Vlada je v sredo predstavila zakon, ki naj bi pomagal majhnim podjetjem.',
  sv: 'Regeringen lade på onsdagen fram en lag som ska hjälpa små företag att växa.',
};

describe('detectLanguages', () => {
  it.each(Object.entries(sentences))('knows %s by one sentence', (language, sentence) => {
    expect(detectLanguages(sentence, speeches)[0]).toBe(language);
  });

  it('takes no other language of the same script for one of ours', () => {
    const russian =
      'Правительство внесло в парламент новый законопроект, который поможет малым фирмам.';
    const turkish = 'Hükümet çarşamba günü küçük işletmelere yardım edecek bir yasa sundu.';
    const russianWithSoundOfIts = `${russian} Это было вчера.`;
    expect(detectLanguages(russianWithSoundOfIts, speeches)).toEqual([]);
    expect(detectLanguages(turkish, speeches)).not.toContain('ro');
    expect(detectLanguages('12 345 — 67 %', speeches)).toEqual([]);
  });
});

describe('choosePageLanguages', () => {
  const choose = (declared: 'en' | 'nl' | 'other' | undefined, sample: string) => {
    let asked = false;
    return choosePageLanguages({
      declared,
      sample,
      wordsOnlyIn: async (language) => new Set(ownWords(language, speeches)),
      speeches: async () => {
        asked = true;
        return speeches;
      },
    }).then((languages) => ({ languages, asked }));
  };

  it('believes a page whose words are in its language, and asks no further', async () => {
    expect(await choose('en', sentences.en as string)).toEqual({ languages: ['en'], asked: false });
    expect(await choose('nl', sentences.nl as string)).toEqual({ languages: ['nl'], asked: false });
  });

  it('does not believe a page that declares English and is written in Greek, German or Finnish', async () => {
    for (const language of ['el', 'de', 'fi'])
      expect((await choose('en', sentences[language] as string)).languages).toEqual([language]);
  });

  it('believes a page of menus and names', async () => {
    const menu = 'Home News Sport Weather Shop Travel Login Contact Accessibility Newsletter';
    expect((await choose('nl', menu)).languages).toEqual(['nl']);
  });

  it('has five words say something against a declaration, and four nothing', async () => {
    expect((await choose('en', 'Das Gesetz gilt für alle')).languages).toEqual(['de']);
    expect((await choose('en', 'Gesetz gilt für alle')).languages).toEqual(['en']);
  });

  it('detects where nothing is declared, and leaves other languages alone', async () => {
    expect((await choose(undefined, sentences.pl as string)).languages).toEqual(['pl']);
    expect(await choose('other', sentences.pl as string)).toEqual({ languages: [], asked: false });
  });
});

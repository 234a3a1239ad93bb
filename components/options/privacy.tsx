import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/browser';
import { privacyText } from '@/lib/interface/texts/options/privacy';
import type { SectionProps } from './options';

const promises = ['network', 'pages', 'stored', 'account', 'off'] as const;
const explained = ['storage', 'scripting', 'activeTab', 'contextMenus', 'sidePanel'] as const;
const everywhere = { origins: ['<all_urls>'] };

/** What becomes of data, and what each permission is for. */
export function Privacy({ language }: SectionProps) {
  const [hasAll, setHasAll] = useState<boolean>();
  useEffect(() => {
    const read = async () => setHasAll(await browser.permissions.contains(everywhere));
    void read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  const asked = new Set<string>(browser.runtime.getManifest().permissions ?? []);
  return (
    <>
      <ul>
        {promises.map((promise) => (
          <li key={promise}>{privacyText(language, `privacy-${promise}`)}</li>
        ))}
      </ul>
      <h3>{privacyText(language, 'permissions')}</h3>
      <dl class="permissions">
        <div>
          <dt>{privacyText(language, 'permission-hosts-name')}</dt>
          <dd>
            {privacyText(language, 'permission-hosts')}{' '}
            {hasAll !== undefined && (
              <strong>{privacyText(language, hasAll ? 'accessAll' : 'accessLimited')}</strong>
            )}
            {hasAll === false && (
              <p>
                <button
                  type="button"
                  class="button"
                  onClick={() => void browser.permissions.request(everywhere)}
                >
                  {privacyText(language, 'grantAccess')}
                </button>
              </p>
            )}
          </dd>
        </div>
        {explained
          .filter((name) => asked.has(name))
          .map((name) => (
            <div key={name}>
              <dt>
                <code lang="en">{name}</code>
              </dt>
              <dd>{privacyText(language, `permission-${name}`)}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

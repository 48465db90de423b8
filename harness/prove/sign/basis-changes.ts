import type { Basis } from './basis.ts';

/** What has changed between two, one plain sentence each; none where both mean the same. */
export function basisChanges(then: Basis, now: Basis): string[] {
  return [
    ...changed(then.versions, now.versions, sameVersions).map((key) => versionSentence(key, then, now)),
    ...changed(then.packs, now.packs).map((key) => packSentence(key, then, now)),
    ...(then.environment === now.environment
      ? changed(then.deployments, now.deployments).map(
          (key) => `${key} has another address or class of data in ${now.environment} now.`,
        )
      : [`It was given for the environment ${then.environment}; the gate's is ${now.environment} now.`]),
    ...changed(then.configuration, now.configuration).map((file) => `${file} was changed since.`),
  ];
}

function changed<T>(
  then: Readonly<Record<string, T>>,
  now: Readonly<Record<string, T>>,
  same: (one: T, other: T) => boolean = (one, other) => one === other,
): string[] {
  const keys = [...new Set([...Object.keys(then), ...Object.keys(now)])].sort();
  return keys.filter((key) => {
    const [one, other] = [then[key], now[key]];
    return one === undefined || other === undefined || !same(one, other);
  });
}

type Versions = Basis['versions'][string];

function sameVersions(one: Versions, other: Versions): boolean {
  return one.from === other.from && one.to === other.to;
}

function versionSentence(key: string, then: Basis, now: Basis): string {
  const [before, after] = [then.versions[key], now.versions[key]];
  if (before === undefined) return `The release now takes ${key}, too.`;
  if (after === undefined) return `The release no longer takes ${key}.`;
  const words = ({ from, to }: Versions) => `${from} to ${to}`;
  return `It was given for ${key} ${words(before)}; the release now says ${words(after)}.`;
}

function packSentence(key: string, then: Basis, now: Basis): string {
  if (then.packs[key] === undefined) return `The pack ${key} was added to the gate since.`;
  if (now.packs[key] === undefined) return `The pack ${key} was taken out of the gate since.`;
  return `The pack ${key} was changed since: it chooses or asks for something else now.`;
}

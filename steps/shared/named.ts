import type { UatWorld } from 'council-uat';
import type { Place, Target } from '../../pages/shared/finding/target.ts';
import { filled } from './placeholders.ts';

/** A name with its placeholders filled. */
export function named(world: UatWorld, target: Target): Target {
  return { ...target, name: filled(world, target.name) };
}

/** Places with theirs. */
export function placed(world: UatWorld, places: readonly Place[]): Place[] {
  return places.map((place) => ({ ...place, names: place.names.map((name) => filled(world, name)) }));
}

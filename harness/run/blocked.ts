/**
 * The application, or something it needs, did not answer: the scenario says nothing about the release (design
 * decision 4). The message is one or two plain sentences.
 */
export class Blocked extends Error {
  override name = 'Blocked';
}

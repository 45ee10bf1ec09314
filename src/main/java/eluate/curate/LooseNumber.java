package eluate.curate;

import eluate.record.LeftNumber;

/**
 * A number that no fact uses.
 *
 * @param id a hash of the text's hash and its place
 * @param number with its place and sentence
 */
public record LooseNumber(String id, LeftNumber number) {

  /** How the ids of all loose numbers begin. */
  static final String PREFIX = "n:";

  static LooseNumber of(LeftNumber number, String textSha256) {
    String place = number.start() + "-" + number.end();
    return new LooseNumber(PREFIX + Hashes.name(textSha256, place), number);
  }
}

package eluate.document;

import eluate.text.Span;
import java.util.List;

/**
 * What a trial register states field by field.
 *
 * <p>Every value is a span of the document's text, and none is a number or a word of its own: a
 * register's record is written out as text once, and its fields are places in that text. So a field
 * proves a fact as a sentence does, and nothing can reach a record that the text does not hold. The
 * fields are typed, and not left to be read back from the tables as written, because what the
 * register knows for certain (that this cell is a standard error, that one the number at risk)
 * would have to be guessed again from captions.
 *
 * @param arms the arms of the protocol
 * @param treatments what is given in them
 * @param conditions what is treated or looked at
 * @param enrolment how many take part; null where the register doesn't say
 * @param randomized whether people are allocated at random
 * @param tables participant flow and results
 */
public record Registry(
    List<Arm> arms,
    List<Treatment> treatments,
    List<Span> conditions,
    Enrolment enrolment,
    boolean randomized,
    List<RegistryTable> tables) {

  /** Copies the lists. */
  public Registry {
    arms = List.copyOf(arms);
    treatments = List.copyOf(treatments);
    conditions = List.copyOf(conditions);
    tables = List.copyOf(tables);
  }

  /**
   * An arm of the protocol.
   *
   * @param label its name
   * @param control whether it is there to be compared with: placebo, sham, no intervention, or an
   *     active comparator
   */
  public record Arm(Span label, boolean control) {}

  /**
   * Something that is given or done.
   *
   * @param name as the register has it
   * @param drug whether the register calls it a drug, a biological or the like, rather than a
   *     device, a procedure or a behaviour
   * @param otherNames brands, codes and synonyms
   * @param arms the numbers of the arms that have it, counted from 0
   */
  public record Treatment(Span name, boolean drug, List<Span> otherNames, List<Integer> arms) {

    /** Copies the lists. */
    public Treatment {
      otherNames = List.copyOf(otherNames);
      arms = List.copyOf(arms);
    }
  }

  /**
   * How many take part.
   *
   * @param count the number
   * @param actual whether they did take part; else they are planned to
   */
  public record Enrolment(Span count, boolean actual) {}
}

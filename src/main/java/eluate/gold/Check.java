package eluate.gold;

import java.util.function.Consumer;

/** Looks at one gold record after the other. */
interface Check {

  /** Looks at a record, and tells what is wrong with it, also by what was seen before. */
  void look(GoldRecord gold, Consumer<Problem> problems);
}

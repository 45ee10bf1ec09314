package eluate.score;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Records of few names, many of them part of each other, so that pairings tie. */
final class Ties {

  private static final List<String> NAMES =
      List.of(
          "insulin",
          "metformin",
          "placebo",
          "insulin metformin",
          "metformin placebo",
          "insulin placebo",
          "insulin metformin placebo");

  private final Random random;

  Ties(long seed) {
    random = new Random(seed);
  }

  /** One record a line, with some items optional in gold. */
  String records(int count, boolean gold) {
    return IntStream.range(0, count)
        .mapToObj(id -> "{\"id\": \"" + id + "\", \"drugs\": [" + items(gold) + "]}\n")
        .collect(Collectors.joining());
  }

  private String items(boolean gold) {
    return IntStream.range(0, random.nextInt(10))
        .mapToObj(i -> item(gold && random.nextInt(10) < 3))
        .collect(Collectors.joining(", "));
  }

  private String item(boolean optional) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    return "{\"name\": \"" + name + "\", \"optional\": " + optional + "}";
  }
}

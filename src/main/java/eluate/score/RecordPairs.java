package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Goes through the documents that two sets of records have in common. */
public final class RecordPairs {

  private RecordPairs() {}

  /**
   * Reads both records of each document that both sets have; one pair is held at a time.
   *
   * @return how many documents either set has
   * @throws IOException when a file can't be read or a record breaks the format
   */
  public static int each(Path one, Path other, BiConsumer<JsonNode, JsonNode> pairs)
      throws IOException {
    RecordFiles first = RecordFiles.in(one);
    RecordFiles second = RecordFiles.in(other);
    Set<String> ids = new TreeSet<>(first.ids());
    ids.addAll(second.ids());
    int documents = 0;
    for (String id : ids) {
      JsonNode a = first.read(id);
      JsonNode b = second.read(id);
      documents += a != null || b != null ? 1 : 0;
      if (a != null && b != null) {
        pairs.accept(a, b);
      }
    }
    return documents;
  }
}

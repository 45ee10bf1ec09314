package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.json.JsonFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Scores records against gold. */
public final class Scorer {

  private interface Judge {
    DocumentScore score(String id, JsonNode gold, JsonNode out);
  }

  private Scorer() {}

  /**
   * Scores every document of gold. One pair of records is held in memory at a time.
   *
   * @param gold a folder of records, a {@code .json} or a {@code .jsonl} file
   * @param out the same; documents that gold doesn't have are not looked at
   * @throws JsonFileException when gold holds no record, or one on either side breaks the format
   * @throws IOException when a file can't be read
   */
  public static ScoreReport score(Path gold, Path out) throws IOException {
    return score(gold, out, DocumentScore::of);
  }

  /**
   * The counts of {@link #score} without the items that are not right, for sets that are too large
   * to hold them.
   */
  public static ScoreReport count(Path gold, Path out) throws IOException {
    return score(gold, out, DocumentScore::count);
  }

  /**
   * As {@link #score}, with each family's items sorted first. Where several pairings are equally
   * good, the order of items decides which is taken, and with it the third decimal of a precision;
   * two runs that give the same items in another order must not differ.
   */
  public static ScoreReport scoreInOneOrder(Path gold, Path out) throws IOException {
    return score(gold, out, DocumentScore::inOneOrder);
  }

  private static ScoreReport score(Path gold, Path out, Judge judge) throws IOException {
    RecordFiles asked = RecordFiles.in(gold);
    RecordFiles given = RecordFiles.in(out);
    List<DocumentScore> documents = new ArrayList<>();
    for (String id : asked.ids()) {
      JsonNode record = asked.read(id);
      if (record != null) {
        documents.add(judge.score(id, record, given.read(id)));
      }
    }
    if (documents.isEmpty()) {
      throw new JsonFileException(
          gold.toString(), "no gold record in it; give a folder of .json records or a .jsonl file");
    }
    return new ScoreReport(documents);
  }
}

package eluate.mention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.lexicon.Lexicon;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class SequenceModelTest {

  private static SequenceModel model() {
    Labels labels = new Labels(List.of("A"));
    float[] transitions = new float[25];
    transitions[3] = 0.5f;
    WordClusters clusters = WordClusters.of(Map.of("fever", new WordClusters.Groups(3, 41)));
    Map<Integer, float[]> weights =
        Map.of(-77, new float[] {1, 0, 0, 0, -2}, 12, new float[] {0, 0.25f, 0, 0, 0.5f});
    return SequenceModel.of(
        labels, clusters, transitions, transitions, new float[] {0.4f}, weights);
  }

  private static byte[] bytes(SequenceModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  private static SequenceModel read(byte[] bytes) throws IOException {
    return SequenceModel.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void comesBackAsItWas() throws IOException {
    byte[] bytes = bytes(model());
    SequenceModel read = read(bytes);
    assertEquals(2, read.size());
    assertEquals(0.4f, read.least(0));
    assertEquals(new WordClusters.Groups(3, 41), read.clusters().of("Fever"));
    float[] scores = new float[5];
    read.add(-77, scores, 0);
    read.add(5, scores, 0);
    assertEquals(-2, scores[4], 0.01);
    assertEquals(1, scores[0], 0.01);
    assertArrayEquals(bytes, bytes(read));
  }

  @Test
  void refusesWhatIsNoModel() throws IOException {
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(other)) {
      out.write("something else".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    IOException refused = assertThrows(IOException.class, () -> read(other.toByteArray()));
    assertEquals("not a sequence model", refused.getMessage());
    byte[] whole = bytes(model());
    assertThrows(IOException.class, () -> read(Arrays.copyOf(whole, whole.length / 2)));
  }

  @Test
  void namesTheModelThatCannotBeLoaded() {
    Lexicon lexicon = Lexicon.load();
    IllegalStateException missing =
        assertThrows(
            IllegalStateException.class, () -> Tagger.load("/eluate/models/none.bin", lexicon));
    assertEquals("/eluate/models/none.bin: no such model", missing.getMessage());
    IllegalStateException wrong =
        assertThrows(
            IllegalStateException.class, () -> Tagger.load("/eluate/models/recipes.json", lexicon));
    assertTrue(wrong.getMessage().startsWith("/eluate/models/recipes.json: "), wrong.getMessage());
  }
}

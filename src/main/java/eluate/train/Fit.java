package eluate.train;

import eluate.language.Sentence;
import eluate.mention.KeyList;
import eluate.mention.Labels;
import eluate.mention.Lattice;
import eluate.mention.Memory;
import eluate.mention.SequenceModel;
import eluate.mention.WordClusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits one model: the first reading on all lessons, the second one on what the first reading makes
 * of documents that it was not fitted on.
 */
final class Fit {
  /** The domain that models are for. */
  static final int TARGET = 0;

  private static final int FOLDS = 5;

  /**
   * How to fit.
   *
   * @param first how to learn the first reading
   * @param second how to learn the second reading
   * @param rarest features met less often are left out
   * @param prune features whose weights all lie below are left out in the end
   */
  record Options(Learner.Options first, Learner.Options second, int rarest, float prune) {

    /** What proved best on development texts. */
    static Options standard() {
      return new Options(
          new Learner.Options(15, 0.05f, 0.1f, 0.4f, 1),
          new Learner.Options(8, 0.02f, 1f, 0, 1),
          2,
          0.03f);
    }
  }

  private final Labels labels;
  private final WordClusters clusters;
  private final int domains;
  private final Options options;

  Fit(Labels labels, WordClusters clusters, int domains, Options options) {
    this.labels = labels;
    this.clusters = clusters;
    this.domains = domains;
    this.options = options;
  }

  /** Fits a model to lessons whose samples hold feature numbers. */
  SequenceModel fit(List<Lesson> lessons) {
    FeatureTable table = table(lessons, options.rarest);
    List<Lesson> rows = rows(lessons, table);
    Learner first = learn(rows, table.size());
    List<Lesson> again = secondReading(rows, table.size());
    FeatureTable memories = table(again, 1);
    List<Lesson> remembered = rows(again, memories);
    Learner second = new Learner(labels, memories.size(), 1, options.second);
    second.learn(samples(remembered));
    float[] least = new Thresholds(labels, second).choose(samples(remembered));
    Map<Integer, float[]> weights = new HashMap<>();
    collect(first, table, weights);
    collect(second, memories, weights);
    return SequenceModel.of(
        labels, clusters, first.transitions(), second.transitions(), least, weights);
  }

  Learner learn(List<Lesson> lessons, int features) {
    Learner learner = new Learner(labels, features, domains, options.first);
    learner.learn(samples(lessons));
    return learner;
  }

  /** What the first reading makes of each document of the target domain, fitted on the others. */
  List<Lesson> secondReading(List<Lesson> lessons, int features) {
    List<Lesson> again = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Lesson> others = new ArrayList<>();
      List<Lesson> held = new ArrayList<>();
      int place = 0;
      for (Lesson lesson : lessons) {
        boolean target = lesson.domain() == TARGET;
        (target && place++ % FOLDS == fold ? held : others).add(lesson);
      }
      Learner learner = learn(others, features);
      Lattice lattice = new Lattice(labels, learner.transitions());
      held.forEach(lesson -> again.add(remember(lesson, learner, lattice)));
    }
    return again;
  }

  private Lesson remember(Lesson lesson, Learner learner, Lattice lattice) {
    double[][] probabilities = new double[lesson.parsed().tokens().size()][labels.count()];
    List<float[]> scores = new ArrayList<>();
    for (Sentence sentence : lesson.parsed().sentences()) {
      float[] given = learner.scores(lesson.samples().get(sentence.index()), TARGET);
      scores.add(given);
      lattice.start(sentence.to() - sentence.from(), given);
      lattice.sum(null);
      for (int i = sentence.from(); i < sentence.to(); i++) {
        lattice.probabilities(i - sentence.from(), probabilities[i]);
      }
    }
    Memory memory = new Memory(lesson.parsed(), probabilities);
    List<Sample> samples = new ArrayList<>();
    for (Sentence sentence : lesson.parsed().sentences()) {
      int[][] features = new int[sentence.to() - sentence.from()][];
      for (int i = 0; i < features.length; i++) {
        KeyList keys = new KeyList();
        memory.read(sentence.from() + i, keys);
        features[i] = keys.toArray();
      }
      Sample sample = lesson.samples().get(sentence.index());
      samples.add(
          new Sample(features, new int[0], sample.allowed(), scores.get(sentence.index()), TARGET));
    }
    return new Lesson(lesson.parsed(), lesson.names(), TARGET, samples);
  }

  static FeatureTable table(List<Lesson> lessons, int rarest) {
    FeatureTable table = new FeatureTable();
    for (Sample sample : samples(lessons)) {
      for (int key : sample.shared()) {
        table.count(key);
      }
      for (int[] keys : sample.features()) {
        for (int key : keys) {
          table.count(key);
        }
      }
    }
    return table.atLeast(rarest);
  }

  static List<Lesson> rows(List<Lesson> lessons, FeatureTable table) {
    List<Lesson> out = new ArrayList<>();
    for (Lesson lesson : lessons) {
      List<Sample> samples = new ArrayList<>();
      for (Sample sample : lesson.samples()) {
        int[][] rows = new int[sample.features().length][];
        for (int i = 0; i < rows.length; i++) {
          rows[i] = table.rows(sample.features()[i]);
        }
        int[] shared = table.rows(sample.shared());
        samples.add(new Sample(rows, shared, sample.allowed(), sample.given(), sample.domain()));
      }
      out.add(new Lesson(lesson.parsed(), lesson.names(), lesson.domain(), samples));
    }
    return out;
  }

  static List<Sample> samples(List<Lesson> lessons) {
    return lessons.stream().flatMap(lesson -> lesson.samples().stream()).toList();
  }

  void collect(Learner learner, FeatureTable table, Map<Integer, float[]> out) {
    for (int row = 0; row < table.size(); row++) {
      float[] weights = learner.weights(row, TARGET);
      float most = 0;
      for (float weight : weights) {
        most = Math.max(most, Math.abs(weight));
      }
      if (most > options.prune) {
        out.put(table.key(row), weights);
      }
    }
  }
}

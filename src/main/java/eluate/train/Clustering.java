package eluate.train;

import eluate.mention.WordClusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups words so that a word's group tells as much as can be about its neighbours' groups (the
 * exchange algorithm of Kneser and Ney, 1993): each word in turn moves to where the text becomes
 * most probable, until few move.
 */
final class Clustering {
  private static final int ROUNDS = 16;
  private static final int COARSE = 100;
  private static final int FINE = 500;
  private static final int RAREST = 4;

  private final Bigrams bigrams;
  private final int groups;
  private final int all;
  private final int[] group;
  private final int[][] pairs;
  private final int[] starts;
  private final int[] ends;
  private final double[] logs;

  private Clustering(Bigrams bigrams, int groups) {
    this.bigrams = bigrams;
    this.groups = groups;
    this.all = groups + 2;
    this.group = new int[bigrams.size()];
    this.pairs = new int[all][all];
    this.starts = new int[all];
    this.ends = new int[all];
    for (int word = 0; word < bigrams.words().size(); word++) {
      group[word] = word % groups;
    }
    group[bigrams.rare()] = groups;
    group[bigrams.edge()] = groups + 1;
    int total = 0;
    for (int word = 0; word < bigrams.size(); word++) {
      Bigrams.Neighbours after = bigrams.after(word);
      for (int i = 0; i < after.words().length; i++) {
        pairs[group[word]][group[after.words()[i]]] += after.counts()[i];
        starts[group[word]] += after.counts()[i];
        ends[group[after.words()[i]]] += after.counts()[i];
        total += after.counts()[i];
      }
    }
    logs = new double[total + 1];
    for (int i = 1; i <= total; i++) {
      logs[i] = i * Math.log(i);
    }
  }

  /** The clusters of the words of running text. */
  static WordClusters of(List<List<String>> sentences) {
    Bigrams bigrams = new Bigrams(sentences, RAREST);
    int most = Math.max(1, bigrams.words().size() / 4);
    int[] coarse = new Clustering(bigrams, Math.min(COARSE, most)).run();
    int[] fine = new Clustering(bigrams, Math.min(FINE, most)).run();
    Map<String, WordClusters.Groups> byWord = new HashMap<>();
    for (int i = 0; i < bigrams.words().size(); i++) {
      byWord.put(bigrams.words().get(i), new WordClusters.Groups(coarse[i], fine[i]));
    }
    return WordClusters.of(byWord);
  }

  private int[] run() {
    for (int round = 0; round < ROUNDS; round++) {
      int moved = 0;
      for (int word = 0; word < bigrams.words().size(); word++) {
        moved += move(word);
      }
      if (moved * 1000 < bigrams.words().size()) {
        break;
      }
    }
    return group;
  }

  /** A word's neighbours by group; its own repetitions apart. */
  private static final class Company {
    private final int[] counts;
    private final int[] groups;
    private int size;
    private int total;
    private int itself;

    Company(Bigrams.Neighbours neighbours, int word, int[] group, int all) {
      counts = new int[all];
      groups = new int[all];
      for (int i = 0; i < neighbours.words().length; i++) {
        int count = neighbours.counts()[i];
        total += count;
        if (neighbours.words()[i] == word) {
          itself = count;
          continue;
        }
        int other = group[neighbours.words()[i]];
        if (counts[other] == 0) {
          groups[size++] = other;
        }
        counts[other] += count;
      }
    }
  }

  private int move(int word) {
    Company after = new Company(bigrams.after(word), word, group, all);
    Company before = new Company(bigrams.before(word), word, group, all);
    int from = group[word];
    put(from, after, before, -1);
    double best = Double.NEGATIVE_INFINITY;
    int to = from;
    for (int candidate = 0; candidate < groups; candidate++) {
      double gain = gain(candidate, after, before);
      if (gain > best) {
        best = gain;
        to = candidate;
      }
    }
    put(to, after, before, 1);
    group[word] = to;
    return to == from ? 0 : 1;
  }

  private void put(int to, Company after, Company before, int sign) {
    for (int i = 0; i < after.size; i++) {
      pairs[to][after.groups[i]] += sign * after.counts[after.groups[i]];
    }
    for (int i = 0; i < before.size; i++) {
      pairs[before.groups[i]][to] += sign * before.counts[before.groups[i]];
    }
    pairs[to][to] += sign * after.itself;
    starts[to] += sign * after.total;
    ends[to] += sign * before.total;
  }

  private double gain(int to, Company after, Company before) {
    double gain = 0;
    int[] row = pairs[to];
    for (int i = 0; i < after.size; i++) {
      int other = after.groups[i];
      if (other != to) {
        gain += grown(row[other], after.counts[other]);
      }
    }
    for (int i = 0; i < before.size; i++) {
      int other = before.groups[i];
      if (other != to) {
        gain += grown(pairs[other][to], before.counts[other]);
      }
    }
    gain += grown(row[to], after.counts[to] + before.counts[to] + after.itself);
    return gain - grown(starts[to], after.total) - grown(ends[to], before.total);
  }

  private double grown(int count, int by) {
    return logs[count + by] - logs[count];
  }
}

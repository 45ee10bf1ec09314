package eluate.spark;

import eluate.json.RecordJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out which paper ends the process that reads it. A task leaves a note that it has begun; one
 * that finds such a note goes carefully, and notes each paper before it reads it. A paper that was
 * noted when its process ended twice while the run went on is refused. Where the run ended with the
 * process, somebody may have ended it, so that three times are needed.
 */
final class Trail {

  private static final int IN_ONE_RUN = 2;
  private static final int IN_ALL = 3;

  /**
   * The note.
   *
   * @param run that the task belongs to
   * @param paper the one that is being read, counted from 0 through the load; -1 where it isn't
   *     known
   * @param ends how many processes have ended at it
   * @param endsInRun how many of them in this run
   * @param refused the papers that are not read any more
   */
  private record Note(String run, int paper, int ends, int endsInRun, List<Integer> refused) {}

  private final Folder folder;
  private final String load;
  private final String run;
  private final boolean careful;
  private final List<Integer> refused = new ArrayList<>();
  private Note suspect;

  private Trail(Folder folder, String load, String run, Note before) throws IOException {
    this.folder = folder;
    this.load = load;
    this.run = run;
    this.careful = before != null;
    if (careful) {
      refused.addAll(before.refused());
      boolean same = before.run().equals(run);
      int ends = before.ends() + 1;
      int inRun = (same ? before.endsInRun() : 0) + (same ? 1 : 0);
      suspect = new Note(run, before.paper(), ends, inRun, List.of());
      if (before.paper() >= 0 && (inRun >= IN_ONE_RUN || ends >= IN_ALL)) {
        refused.add(before.paper());
      }
    }
    note(-1);
  }

  /** Begins a load, or what an earlier task left of it. */
  static Trail begin(Folder folder, String load, String run) throws IOException {
    byte[] note = folder.read(folder.trail(load));
    Note before =
        note == null
            ? null
            : RecordJson.parse(
                folder.trail(load).toString(),
                1,
                new String(note, StandardCharsets.UTF_8),
                Note.class);
    return new Trail(folder, load, run, before);
  }

  /**
   * Goes on to a paper.
   *
   * @return false when it must not be read
   */
  boolean enter(int paper) throws IOException {
    if (refused.contains(paper)) {
      return false;
    }
    if (careful) {
      note(paper);
    }
    return true;
  }

  private void note(int paper) throws IOException {
    boolean again = paper >= 0 && suspect != null && suspect.paper() == paper;
    Note now =
        new Note(run, paper, again ? suspect.ends() : 0, again ? suspect.endsInRun() : 0, refused);
    folder.write(folder.trail(load), RecordJson.lineOf(now).getBytes(StandardCharsets.UTF_8));
  }

  /** The load is done, or its task ends for a reason that is no paper's fault. */
  void end() throws IOException {
    folder.delete(folder.trail(load));
  }
}

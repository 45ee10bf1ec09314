package eluate.spark;

import eluate.document.Status;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.SerializableConfiguration;

/** The first job's task: reads a load and keeps what its papers give. */
final class LoadReader implements Function<Load, Kept> {

  private static final long serialVersionUID = 1L;
  private static final int TRIES = 3;

  private final RunSettings settings;
  private final SerializableConfiguration conf;

  LoadReader(RunSettings settings, SerializableConfiguration conf) {
    this.settings = settings;
    this.conf = conf;
  }

  @Override
  public Kept call(Load load) throws Exception {
    Folder folder = new Folder(settings.out(), conf.value());
    Kept kept = folder.readKept(load.name());
    for (int tries = 0; tries < TRIES; tries++) {
      // A file that could not be read may be readable a moment later.
      LoadKey key = LoadKey.of(load, settings, conf.value());
      if (kept != null && kept.key().equals(key.value())) {
        // A process may have ended just after it was done.
        folder.delete(folder.trail(load.name()));
        return kept;
      }
      boolean cut = tries > 0 && !kept.isComplete() && !kept.has(Status.IO_ERROR);
      if (cut) {
        // It will be as short a moment later.
        return kept;
      }
      kept = read(load, key, folder);
    }
    return kept;
  }

  private Kept read(Load load, LoadKey key, Folder folder) throws Exception {
    Trail trail = Trail.begin(folder, load.name(), settings.run());
    try (Bundle bundle = new Bundle(folder)) {
      KeptWriter writer =
          new KeptWriter(
              bundle.create(folder.kept(load.name())), bundle.create(folder.numbers(load.name())));
      try (writer;
          Reading reading = new Reading(settings, conf.value(), key, trail, writer)) {
        for (InputFile file : load.files()) {
          reading.read(file);
        }
      }
      String made = writer.isIncomplete() ? Kept.INCOMPLETE : key.value();
      Kept kept = writer.kept(made, load.inputs());
      bundle.complete(folder.keptMarker(load.name()), kept.json());
      return kept;
    } finally {
      // Not reached when the process ends. An exception is no fault of the paper.
      trail.end();
    }
  }
}

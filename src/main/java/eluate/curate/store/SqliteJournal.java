package eluate.curate.store;

import eluate.curate.Decision;
import eluate.curate.Journal;
import eluate.curate.NotStoredException;
import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * Decisions in a SQLite file: a write-ahead log, synchronized with the disk at each commit, and
 * triggers that refuse to change or delete a decision. One process writes; others may read
 * meanwhile.
 */
public final class SqliteJournal implements Journal, AutoCloseable {
  private static final int VERSION = 1;
  private static final int BUSY_MILLIS = 5000;
  private static final String[] TABLES = {
    """
    CREATE TABLE IF NOT EXISTS decisions (
      sequence INTEGER PRIMARY KEY,
      event_id TEXT NOT NULL UNIQUE,
      reviewer TEXT NOT NULL,
      document TEXT NOT NULL,
      item TEXT NOT NULL,
      revision INTEGER NOT NULL,
      body TEXT NOT NULL,
      UNIQUE (reviewer, item, revision)) STRICT""",
    """
    CREATE UNIQUE INDEX IF NOT EXISTS settled_once ON decisions (item, revision)
      WHERE item GLOB '[pv]:*'""",
    """
    CREATE TRIGGER IF NOT EXISTS decisions_stay BEFORE UPDATE ON decisions
      BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END""",
    """
    CREATE TRIGGER IF NOT EXISTS decisions_remain BEFORE DELETE ON decisions
      BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END""",
    """
    CREATE TABLE IF NOT EXISTS settings (
      name TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name, key)) STRICT"""
  };

  private final Path file;
  private final Connection connection;

  private SqliteJournal(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens a review, or begins one.
   *
   * @throws IOException when the file can't be opened or is no review; says what to do
   */
  public static SqliteJournal open(Path file) throws IOException {
    boolean fresh = !Files.exists(file);
    try {
      if (fresh) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        createForOwner(file);
      }
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setBusyTimeout(BUSY_MILLIS);
      Connection connection = config.createConnection("jdbc:sqlite:" + file);
      SqliteJournal journal = new SqliteJournal(file, connection);
      journal.prepare();
      return journal;
    } catch (SQLException e) {
      throw (IOException)
          new FileSystemException(
                  file.toString(),
                  null,
                  "can't be opened as a review ("
                      + e.getMessage()
                      + "); name another file with --store, or import its exported decisions")
              .initCause(e);
    }
  }

  /** Nobody else on the machine may read what reviewers think of each other's work. */
  private static void createForOwner(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  private void prepare() throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      // Else "INSERT OR REPLACE" would delete without asking the triggers.
      statement.execute("PRAGMA recursive_triggers = ON");
      int version = number(statement, "PRAGMA user_version");
      if (version > VERSION) {
        throw new FileSystemException(
            file.toString(), null, "was written by a newer eluate; get that one");
      }
      if (version < VERSION) {
        for (String table : TABLES) {
          statement.execute(table);
        }
        statement.execute("PRAGMA user_version = " + VERSION);
      }
    }
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      return result.getInt(1);
    }
  }

  @Override
  public synchronized List<Decision> decisions() {
    List<Decision> decisions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT sequence, body FROM decisions ORDER BY sequence")) {
      while (rows.next()) {
        decisions.add(
            RecordJson.parse(file.toString(), rows.getInt(1), rows.getString(2), Decision.class));
      }
    } catch (SQLException | JsonFileException e) {
      throw new IllegalStateException(file + " is damaged: " + e.getMessage(), e);
    }
    return decisions;
  }

  @Override
  public synchronized void append(List<Decision> decisions) throws NotStoredException {
    try {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?)")) {
        for (Decision d : decisions) {
          insert.setLong(1, d.sequence());
          insert.setString(2, d.eventId());
          insert.setString(3, d.reviewer());
          insert.setString(4, d.document());
          insert.setString(5, d.item());
          insert.setInt(6, d.revision());
          insert.setString(7, RecordJson.lineOf(d).strip());
          insert.executeUpdate();
        }
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw notStored(e);
    }
  }

  @Override
  public synchronized Map<String, String> settings(String name) {
    Map<String, String> settings = new TreeMap<>();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT key, value FROM settings WHERE name = ?")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          settings.put(rows.getString(1), rows.getString(2));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(file + " can't be read: " + e.getMessage(), e);
    }
    return settings;
  }

  @Override
  public synchronized void set(String name, String key, String value) throws NotStoredException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT OR REPLACE INTO settings VALUES (?, ?, ?)")) {
      insert.setString(1, name);
      insert.setString(2, key);
      insert.setString(3, value);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw notStored(e);
    }
  }

  private NotStoredException notStored(SQLException e) {
    boolean full = (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_FULL.code;
    return new NotStoredException(
        full
            ? "nothing was saved: no space left for " + file + "; make room and save again"
            : "nothing was saved: " + file + " can't be written (" + e.getMessage() + ")",
        e);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(file + " can't be closed: " + e.getMessage(), e);
    }
  }
}

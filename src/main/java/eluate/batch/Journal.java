package eluate.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * What is done, in the order in which it was done: a file that only grows. Each entry has its
 * length and checksum before it, so that one that was cut off in the middle is told and dropped.
 * The first names the program.
 */
final class Journal implements Closeable {

  private static final int BUFFER = 65_536;

  /** Takes entries. */
  interface Reader {
    void entry(Entry entry) throws IOException;
  }

  private final Path file;
  private final FileChannel channel;
  private final Map<String, Past> pasts = new HashMap<>();
  private final Program reader;
  private Program program;
  private long end;

  /**
   * Opens a journal, made if missing, and reads what is whole of it.
   *
   * @param reader the program that reads it; what another has written may have another form, and is
   *     passed over
   */
  Journal(Path file, Program reader) throws IOException {
    this.file = file;
    this.reader = reader;
    channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    scan();
    channel.truncate(end).position(end);
  }

  private void scan() throws IOException {
    try (DataInputStream in = at(0, BUFFER)) {
      for (byte[] bytes = next(in); bytes != null; bytes = next(in)) {
        long start = end;
        end += Integer.BYTES * 2L + bytes.length;
        if (program == null) {
          DataInputStream first = new DataInputStream(new ByteArrayInputStream(bytes));
          program = new Program(Bytes.readText(first), Bytes.readText(first));
        } else if (program.equals(reader)) {
          index(Entry.of(bytes), start);
        }
      }
    }
  }

  /** The next entry's bytes; null where no whole one follows. */
  private static byte[] next(DataInputStream in) throws IOException {
    try {
      int length = in.readInt();
      int sum = in.readInt();
      if (length < 0) {
        return null;
      }
      byte[] bytes = in.readNBytes(length);
      return bytes.length == length && Bytes.sum(bytes) == sum ? bytes : null;
    } catch (EOFException e) {
      return null;
    }
  }

  private DataInputStream at(long position, long length) throws IOException {
    FileChannel from = FileChannel.open(file, StandardOpenOption.READ).position(position);
    InputStream in = Channels.newInputStream(from);
    return new DataInputStream(new BufferedInputStream(in, (int) Math.min(length, BUFFER)));
  }

  private void index(Entry entry, long start) {
    // A file's first paper begins its story anew.
    if (entry.paper() == 0) {
      pasts.put(entry.path(), new Past(entry));
    }
    pasts.computeIfAbsent(entry.path(), path -> new Past(entry)).add(entry, start, end);
  }

  /** What wrote this journal; null for a new one. */
  Program program() {
    return program;
  }

  /** Forgets everything, and begins as this program's journal. */
  void begin(Program by) throws IOException {
    pasts.clear();
    program = by;
    end = 0;
    channel.truncate(0).position(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    Bytes.write(out, by.version());
    Bytes.write(out, by.hash());
    append(bytes.toByteArray());
  }

  /** What it says of an input; null for nothing. */
  Past past(String path) {
    return pasts.get(path);
  }

  /** The inputs that it tells of. */
  Map<String, Past> pasts() {
    return pasts;
  }

  /** Writes an entry. */
  void add(Entry entry) throws IOException {
    long start = end;
    append(entry.bytes());
    index(entry, start);
  }

  private void append(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * 2 + bytes.length);
    buffer.putInt(bytes.length).putInt(Bytes.sum(bytes)).put(bytes).flip();
    try {
      while (buffer.hasRemaining()) {
        end += channel.write(buffer);
      }
    } catch (IOException e) {
      throw Disk.told(file, bytes.length, e);
    }
  }

  /** Hands on the papers of an input, in their order. */
  void read(Past past, Reader reader) throws IOException {
    for (Past.Range range : past.ranges()) {
      try (DataInputStream in = at(range.start(), range.end() - range.start())) {
        for (long at = range.start(); at < range.end(); ) {
          byte[] bytes = next(in);
          if (bytes == null) {
            throw new IOException(file + ": changed while it is read");
          }
          at += Integer.BYTES * 2L + bytes.length;
          reader.entry(Entry.of(bytes));
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

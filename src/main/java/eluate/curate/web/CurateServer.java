package eluate.curate.web;

import com.sun.net.httpserver.HttpServer;
import eluate.curate.Decider;
import eluate.curate.Journal;
import eluate.curate.Prefill;
import eluate.curate.Review;
import eluate.curate.Sources;
import eluate.curate.Views;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The server of the curation page: the JDK's, with a guard, limits and threads of its own, as
 * {@code src/docs/decisions/0004-curation-server.md} explains.
 */
public final class CurateServer implements Closeable {
  private static final int FIRST_PORT = 8765;
  private static final int PORTS = 20;
  private static final int THREADS = 64;

  private static final InetAddress HERE = address("127.0.0.1");
  private static final InetAddress HERE_BY_IPV6 = address("::1");

  static {
    // Read once by the JDK's server: a client that stalls in the middle of a request is dropped
    // after this many seconds, and small answers are sent at once.
    property("sun.net.httpserver.maxReqTime", "10");
    property("sun.net.httpserver.nodelay", "true");
    property("java.awt.headless", "true");
  }

  private final List<HttpServer> servers;
  private final ExecutorService threads;
  private final PaperWatch watch;
  private final EventStreams streams;
  private final Sessions sessions;
  private final String address;

  private static InetAddress address(String digits) {
    try {
      return InetAddress.getAllByName(digits)[0];
    } catch (UnknownHostException e) {
      throw new IllegalStateException("digits need no look-up", e);
    }
  }

  private static void property(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }

  /**
   * How to serve.
   *
   * @param port 0 for the first free one from 8765 on
   * @param bind the address to answer under; null for this machine alone
   * @param title of the project, for the page's header
   * @param version of the program
   * @param out takes lines for the user
   */
  public record Options(
      int port, InetAddress bind, String title, String version, Consumer<String> out) {}

  private CurateServer(
      List<HttpServer> servers,
      ExecutorService threads,
      PaperWatch watch,
      EventStreams streams,
      Sessions sessions,
      String address) {
    this.servers = servers;
    this.threads = threads;
    this.watch = watch;
    this.streams = streams;
    this.sessions = sessions;
    this.address = address;
  }

  /**
   * Starts to serve a review.
   *
   * @throws BindException when the port that was asked for is in use
   */
  public static CurateServer start(
      Review review, Journal journal, Sources sources, Prefill prefill, Options options)
      throws IOException {
    List<HttpServer> servers = bind(options);
    int port = servers.get(0).getAddress().getPort();
    String address = "http://" + host(options, port);
    Sessions sessions =
        new Sessions(
            journal,
            (name, token) ->
                options.out().accept("next link for " + name + ": " + link(address, token)));
    Guard guard = new Guard(hosts(options, port), "eluate_" + port);
    Views views = new Views(review);
    EventStreams streams = new EventStreams(review, views);
    Decider decider = new Decider(review, InstantSource.system());
    List<Route> routes = new ArrayList<>();
    routes.addAll(
        new SessionApi(review, sessions, guard, options.title(), options.version()).routes());
    routes.addAll(new Api(review, views, decider, sources, prefill, streams).routes());
    routes.addAll(new ExchangeApi(review).routes());
    Dispatcher dispatcher = new Dispatcher(guard, sessions, new PageFiles(), routes, options.out());
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "curate");
              thread.setDaemon(true);
              return thread;
            });
    PaperWatch watch = PaperWatch.start(review);
    for (HttpServer server : servers) {
      server.createContext("/", dispatcher);
      server.setExecutor(threads);
      server.start();
    }
    return new CurateServer(servers, threads, watch, streams, sessions, address);
  }

  /** This machine's own addresses, of both kinds, or the one that was asked for. */
  private static List<HttpServer> bind(Options options) throws IOException {
    if (options.port() != 0) {
      return bind(options, options.port());
    }
    for (int port = FIRST_PORT; port < FIRST_PORT + PORTS; port++) {
      try {
        return bind(options, port);
      } catch (BindException e) {
        // In use; the next one may be free.
      }
    }
    throw new BindException(
        "ports " + FIRST_PORT + " to " + (FIRST_PORT + PORTS - 1) + " are in use; give --port");
  }

  private static List<HttpServer> bind(Options options, int port) throws IOException {
    List<HttpServer> servers = new ArrayList<>();
    if (options.bind() != null) {
      servers.add(HttpServer.create(new InetSocketAddress(options.bind(), port), 0));
      return servers;
    }
    servers.add(HttpServer.create(new InetSocketAddress(HERE, port), 0));
    try {
      servers.add(HttpServer.create(new InetSocketAddress(HERE_BY_IPV6, port), 0));
    } catch (IOException e) {
      // A machine without the newer kind of address is reached by the older one.
    }
    return servers;
  }

  private static String host(Options options, int port) {
    if (options.bind() == null) {
      return "127.0.0.1:" + port;
    }
    String host = options.bind().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  private static Set<String> hosts(Options options, int port) {
    Set<String> hosts = new LinkedHashSet<>();
    if (options.bind() == null) {
      hosts.addAll(List.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port));
    } else {
      hosts.add(host(options, port));
      hosts.add(options.bind().getHostName().toLowerCase(Locale.ROOT) + ":" + port);
    }
    return hosts;
  }

  private static String link(String address, String token) {
    return address + "/#token=" + token;
  }

  /** Where it answers, for instance {@code http://127.0.0.1:8765}. */
  public String address() {
    return address;
  }

  /** A link for someone; it works once. */
  public String link(String name) {
    return link(address, sessions.token(name));
  }

  @Override
  public void close() {
    watch.close();
    streams.close();
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}

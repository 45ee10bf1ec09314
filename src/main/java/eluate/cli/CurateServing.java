package eluate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.curate.KnownWrong;
import eluate.curate.Planter;
import eluate.curate.Prefill;
import eluate.curate.Project;
import eluate.curate.Review;
import eluate.curate.Shelf;
import eluate.curate.Sources;
import eluate.curate.store.ReviewLock;
import eluate.curate.store.SqliteJournal;
import eluate.curate.web.CurateServer;
import eluate.json.RecordJson;
import eluate.pipeline.Pipeline;
import eluate.score.RecordFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the curation page until the process is ended. */
final class CurateServing {
  private static final int DEFAULT_SAMPLE = 10;

  @Mixin private ReviewFile file;

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      split = ",",
      description =
          "who reviews; with two names or more, each document is reviewed twice, by whoever takes it"
              + " up")
  private List<String> reviewers = new ArrayList<>();

  @Option(
      names = "--adjudicator",
      paramLabel = "NAME",
      split = ",",
      description = "who settles what reviewers differ on")
  private List<String> adjudicators = new ArrayList<>();

  @Option(
      names = "--allow-own",
      negatable = true,
      description = "reviewers may settle what they reviewed; the records say so")
  private Boolean allowOwn;

  @Option(
      names = "--blind-sample",
      paramLabel = "PERCENT",
      description = "of how many items the suggestion is held back; 10 if left out")
  private Integer blindSample;

  @Option(
      names = "--known-wrong",
      paramLabel = "GOLD",
      description =
          "gold records of some of the papers: up to 2 %% of items become facts of them with a wrong"
              + " number, to measure how closely reviewers read; they are told, and results have"
              + " none of these; stays on once it is")
  private Path knownWrong;

  @Option(
      names = "--docs",
      paramLabel = "DIR",
      description =
          "where the papers' files lie, for tables and page images; as extract read them if left"
              + " out")
  private Path docs;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "the port; the first free one from 8765 on if left out")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description = "an address of this machine that others reach it by; only itself if left out")
  private String bind;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Serves; the exit code when it can't. */
  int serve() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    InetAddress address = address();
    Shelf shelf = new Shelf(file.out());
    if (shelf.ids().isEmpty()) {
      err.println("eluate: no records in " + file.out());
      return Exit.IO;
    }
    try (ReviewLock lock = ReviewLock.of(file.store());
        SqliteJournal journal = lock.journal()) {
      Project project = project(Project.in(journal));
      project.keepIn(journal);
      plant(shelf, journal, out);
      Review review = new Review(shelf, journal, project);
      String title = file.out().toAbsolutePath().normalize().getFileName().toString();
      CurateServer.Options options =
          new CurateServer.Options(
              port, address, title, new Main.Version().getVersion()[0], out::println);
      Prefill prefill = new Prefill(Pipeline::new);
      try (CurateServer server =
          CurateServer.start(review, journal, new Sources(docs), prefill, options)) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        greet(server, project, out);
        new CountDownLatch(1).await();
      }
      return Exit.OK;
    } catch (ReviewLock.HeldException e) {
      err.println("eluate: " + e.getMessage());
      return Exit.IN_USE;
    } catch (BindException e) {
      err.println(
          "eluate: port "
              + port
              + " can't be had ("
              + e.getMessage()
              + "); give another one, or leave --port out");
      return Exit.USAGE;
    }
  }

  private void plant(Shelf shelf, SqliteJournal journal, PrintWriter out) throws IOException {
    if (knownWrong != null && KnownWrong.in(journal).items().isEmpty()) {
      List<JsonNode> gold = new ArrayList<>();
      for (Path file : RecordFiles.files(knownWrong)) {
        gold.add(RecordJson.readTree(file));
      }
      Planter.choose(shelf, gold).keepIn(journal);
    }
    int items = KnownWrong.in(journal).items().size();
    if (items > 0) {
      out.println(items + " items are known to be wrong, to be caught; reviewers are told so.");
    } else if (knownWrong != null) {
      out.println(
          "No item of this gold can be used as one that is known to be wrong: there are fewer than"
              + " 50 items, or the program finds all of them.");
    }
  }

  private void greet(CurateServer server, Project project, PrintWriter out) {
    out.println("curation of " + file.out() + " at " + server.address() + ", stop with Ctrl-C");
    out.println("Each of these links works once, for one browser:");
    Set<String> names = new LinkedHashSet<>(project.reviewers());
    names.addAll(project.adjudicators());
    names.forEach(name -> out.println("  " + name + ": " + server.link(name)));
    if (project.perDocument() > 1 && project.adjudicators().isEmpty() && !project.allowOwn()) {
      out.println(
          "Nobody can settle differences yet: name an --adjudicator when it comes to that.");
    }
    out.flush();
  }

  private Project project(Project kept) {
    List<String> all = reviewers.isEmpty() ? kept.reviewers() : reviewers;
    List<String> reviewing = all.isEmpty() ? List.of("reviewer") : all;
    for (String name : reviewing) {
      if (name.isBlank() || name.startsWith(":") || name.length() > 60) {
        throw new ParameterException(
            spec.commandLine(), "a name has 1 to 60 characters and doesn't begin with a colon");
      }
    }
    boolean first = kept.reviewers().isEmpty();
    int sample = first ? DEFAULT_SAMPLE : kept.blindSamplePercent();
    return new Project(
        reviewing,
        adjudicators.isEmpty() ? kept.adjudicators() : adjudicators,
        Math.min(2, reviewing.size()),
        blindSample == null ? sample : blindSample,
        allowOwn == null ? kept.allowOwn() : allowOwn);
  }

  private InetAddress address() throws IOException {
    if (bind == null) {
      return null;
    }
    InetAddress address = InetAddress.getByName(bind);
    if (address.isAnyLocalAddress()) {
      throw new ParameterException(
          spec.commandLine(),
          bind + " means every address of this machine; name the one that others reach it by");
    }
    return address;
  }
}

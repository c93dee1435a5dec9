package org.crowdchange.newsroom;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import me.tongfei.progressbar.ProgressBar;
import org.crowdchange.jdbc.JdbcStore;
import org.crowdchange.lab.data.DataFormatException;
import org.crowdchange.model.CrowdException;
import org.crowdchange.newsroom.WebServer.PortTakenException;
import org.crowdchange.newsroom.polis.ImportResult;
import org.crowdchange.newsroom.polis.PolisImport;
import org.crowdchange.newsroom.replay.UnfinishedReplayException;
import org.crowdchange.newsroom.site.Content;
import org.crowdchange.newsroom.site.Site;
import org.crowdchange.newsroom.site.SiteLinks;
import org.crowdchange.newsroom.site.SiteServlet;
import org.crowdchange.servlet.CrowdServlet;
import org.crowdchange.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A trade journal's site with a campaign on its pages: the command line. */
@Command(
        name = "newsroom",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "A trade journal's site that embeds crowd: articles, discussions, ideas, a live ranking.")
public final class Newsroom implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "where to listen, 0 for any free port (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "the network interface to listen on (default: ${DEFAULT-VALUE})")
    private String host = "localhost";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "where the database is kept (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("newsroom-data");

    @Option(names = "--crowd", description = "replay a campaign of 3,595 people in about a minute")
    private boolean crowd;

    @Option(
            names = "--crowd-seconds",
            paramLabel = "SECONDS",
            description = "how long the replay takes (default: ${DEFAULT-VALUE})")
    private int crowdSeconds = 60;

    @Option(
            names = "--import",
            paramLabel = "FOLDER",
            description = "bring in a conversation from a Pol.is export; may be given several times")
    private List<Path> imports = List.of();

    /** Runs the newsroom until it is stopped; an exit code other than 0 says that it could not start. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new Newsroom()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try {
            run();
            return CommandLine.ExitCode.OK;
        } catch (PortTakenException
                | CrowdException
                | DataFormatException
                | UnfinishedReplayException
                | UncheckedIOException e) {
            return refuse(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refuse("The folder " + data.toAbsolutePath() + " cannot be written: " + e.getMessage());
        }
    }

    private int refuse(String message) {
        spec.commandLine().getErr().println(message);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private void run() throws Exception {
        if (crowdSeconds < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--crowd-seconds is " + crowdSeconds + "; expected 0 or more");
        }
        Files.createDirectories(data);
        Desk desk = Desk.in(data);
        WebServer server = new WebServer(host, port);
        // Each takes about half of the time until the first page, so they go side by side.
        CompletableFuture<Content> reading = CompletableFuture.supplyAsync(Content::new);
        try (Store store = JdbcStore.h2(data)) {
            for (Path folder : imports) {
                bringIn(store, folder);
            }
            Edition edition = Edition.of(store, reading.join(), crowd);
            Optional<Replay> replay =
                    crowd ? Optional.of(Replay.begin(edition, Duration.ofSeconds(crowdSeconds))) : Optional.empty();
            if (replay.isEmpty()) {
                edition.open();
            }
            serve(server, edition, desk, store, replay);
        }
    }

    private void bringIn(Store store, Path folder) {
        ImportResult result;
        try (ProgressBar bar = Progress.bar("Importing " + folder.getFileName(), "rows")) {
            result = new PolisImport(store, InstantSource.system(), new SecureRandom()).run(folder, (done, total) -> {
                bar.maxHint(total);
                bar.stepTo(done);
            });
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %,d people, %,d statements, %,d votes%s%n",
                        result.slug(),
                        result.participants(),
                        result.statements(),
                        result.votes(),
                        result.outcome() == ImportResult.Outcome.ALREADY_THERE ? " (already there)" : "");
    }

    private void serve(WebServer server, Edition edition, Desk desk, Store store, Optional<Replay> replay)
            throws Exception {
        Site site = edition.site();
        CrowdServlet api = CrowdServlet.builder(site.crowd())
                .clock(InstantSource.system())
                .identity(desk)
                .guestKeyFile(data.resolve("guest.keys"))
                .site(Site.CANONICAL)
                .guideLinks(new SiteLinks(site.crowd()))
                .build();
        server.mount("/crowd/*", api);
        server.mount("/desk", new DeskServlet(desk, site));
        server.mount("/", new SiteServlet(site));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, store), "newsroom-stop"));
        String address = "http://" + host + ":" + server.port() + "/";
        PrintWriter out = spec.commandLine().getOut();
        out.println("Open " + address);
        out.println("The editor's desk is at " + address + "desk?key=" + desk.key());
        out.println("Press Ctrl-C to stop.");
        out.flush();
        if (replay.isPresent()) {
            replay.get().show();
            out.println("The campaign is over: read what came of it at " + address + "guide");
            out.flush();
        }
        server.join();
    }

    private static void stop(WebServer server, Store store) {
        try (store) {
            server.stop();
        } catch (Exception e) {
            // The process ends anyway, and whatever was acknowledged is on disk.
            LOG.warn("The web server did not stop in order", e);
        }
    }
}

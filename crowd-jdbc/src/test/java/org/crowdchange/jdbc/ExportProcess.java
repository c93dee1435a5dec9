package org.crowdchange.jdbc;

import java.nio.file.Path;
import java.time.Duration;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.QuestionId;
import org.crowdchange.store.Store;

/** A program that reads all votes on the ideas for a question, and tells how many there are and how long that took. */
final class ExportProcess {
    private static long ballots;
    private static long subject;
    private static long voter;

    private ExportProcess() {}

    /** @param args the question, the folder of the store or the URL of its database, and the user if it is a URL */
    public static void main(String[] args) {
        try (Store store = args.length == 2
                ? JdbcStore.h2(Path.of(args[1]))
                : JdbcStore.open(new UrlDataSource(args[1], args[2]), SchemaMode.VALIDATE)) {
            long start = System.nanoTime();
            store.eachBallot(QuestionId.parse(args[0]), ExportProcess::accept);
            System.out.println(
                    ballots + " " + Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }

    private static void accept(Ballot ballot) {
        long nextSubject = ballot.subject().value();
        long nextVoter = ballot.voter().value();
        if (nextSubject < subject || (nextSubject == subject && nextVoter <= voter)) {
            throw new IllegalStateException(ballot + " comes too late");
        }
        subject = nextSubject;
        voter = nextVoter;
        ballots++;
    }
}

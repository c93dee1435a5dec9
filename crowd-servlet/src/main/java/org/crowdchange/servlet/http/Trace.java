package org.crowdchange.servlet.http;

/** Where an error comes from, without its messages: those may hold what a person wrote. */
final class Trace {
    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    private Trace() {}

    /** The classes of the error and of its causes, each with its first frames. */
    static String of(Throwable error) {
        StringBuilder out = new StringBuilder();
        Throwable each = error;
        for (int i = 0; i < CAUSES && each != null; i++) {
            out.append(i == 0 ? "" : " caused by ").append(each.getClass().getName());
            StackTraceElement[] frames = each.getStackTrace();
            for (int j = 0; j < Math.min(frames.length, FRAMES); j++) {
                out.append("\n\tat ").append(frames[j]);
            }
            each = each.getCause();
        }
        return out.toString();
    }
}

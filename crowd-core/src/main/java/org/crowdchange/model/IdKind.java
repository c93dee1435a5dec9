package org.crowdchange.model;

import java.util.Locale;

/** The kinds of record that have an id, and the one place that knows how a kind, a time and a number make an id. */
enum IdKind {
    CAMPAIGN(1, "a campaign id"),
    QUESTION(2, "a question id"),
    ARTICLE(3, "an article id"),
    COMMENT(4, "a comment id"),
    IDEA(5, "an idea id"),
    PARTICIPANT(6, "a participant id"),
    REVISION(7, "a revision id"),
    RECEIPT(8, "a receipt id"),
    GUIDE(9, "a guide id");

    static final int SEQUENCE_BITS = 16;
    private static final int KIND_BITS = 5;
    private static final int TEXT_LENGTH = 13;
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private final int code;
    private final String title;

    IdKind(int code, String title) {
        this.code = code;
        this.title = title;
    }

    long compose(long epochMilli, long sequence) {
        return epochMilli << (KIND_BITS + SEQUENCE_BITS) | (long) code << SEQUENCE_BITS | sequence;
    }

    static long epochMilli(long value) {
        return value >>> (KIND_BITS + SEQUENCE_BITS);
    }

    static IdKind of(long value) {
        int code = (int) (value >>> SEQUENCE_BITS) & ((1 << KIND_BITS) - 1);
        for (IdKind kind : values()) {
            if (kind.code == code && value > 0) {
                return kind;
            }
        }
        throw new InvalidInputException("id", Long.toString(value), "a number that an id can have");
    }

    Id id(long value) {
        return switch (this) {
            case CAMPAIGN -> new CampaignId(value);
            case QUESTION -> new QuestionId(value);
            case ARTICLE -> new ArticleId(value);
            case COMMENT -> new CommentId(value);
            case IDEA -> new IdeaId(value);
            case PARTICIPANT -> new ParticipantId(value);
            case REVISION -> new RevisionId(value);
            case RECEIPT -> new ReceiptId(value);
            case GUIDE -> new GuideId(value);
        };
    }

    /** Returns the value, or refuses one that is not of this kind. */
    long check(long value) {
        if (value <= 0 || of(value) != this) {
            throw new InvalidInputException("id", encode(Math.max(value, 0)), title);
        }
        return value;
    }

    long parse(String text) {
        long value = decode(text, title);
        if (value <= 0 || of(value) != this) {
            throw new InvalidInputException("id", text, title);
        }
        return value;
    }

    static String encode(long value) {
        char[] text = new char[TEXT_LENGTH];
        long rest = value;
        for (int i = TEXT_LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(text);
    }

    static long decode(String text, String expected) {
        // 13 digits of 5 bits are 65; the first digit of a positive long is 0 to 7.
        if (text.length() != TEXT_LENGTH || text.charAt(0) > '7') {
            throw new InvalidInputException("id", text, expected + " (13 letters and digits)");
        }
        long value = 0;
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            int digit = DIGITS.indexOf(c);
            if (digit < 0) {
                throw new InvalidInputException("id", text, expected + " (13 letters and digits)");
            }
            value = value << 5 | digit;
        }
        return value;
    }
}

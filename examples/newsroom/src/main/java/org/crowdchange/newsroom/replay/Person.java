package org.crowdchange.newsroom.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.crowdchange.newsroom.replay.Phrases.Setting;

/** A simulated participant: what the plan knows about one. Only the thread that plans writes to it. */
final class Person {
    private final int number;
    private final Setting setting;
    private final double talkative;
    private final Set<Subject> voted = new HashSet<>();
    private final Deque<PlannedComment> asked = new ArrayDeque<>();

    /**
     * @param number tells people apart, from 1
     * @param setting where the person works
     * @param talkative how much rather the person writes than votes; above 0, 1 for most
     */
    Person(int number, Setting setting, double talkative) {
        this.number = number;
        this.setting = setting;
        this.talkative = talkative;
    }

    int number() {
        return number;
    }

    Setting setting() {
        return setting;
    }

    double talkative() {
        return talkative;
    }

    /** What the person has voted on, also if the vote was taken back. */
    Set<Subject> voted() {
        return voted;
    }

    /** Questions that others have put to the person and that wait for an answer. */
    Deque<PlannedComment> asked() {
        return asked;
    }
}

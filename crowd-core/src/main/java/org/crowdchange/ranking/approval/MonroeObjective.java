package org.crowdchange.ranking.approval;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The score of Monroe: how many voters can be represented by a member whom they approve of, if each member represents as
 * many voters as the others, or one more.
 *
 * <p>That is the largest flow from ballots through the members that they approve of, where every member takes as many voters
 * as a seat stands for, and some take one more, as many as voters are left over. The bound lets every member take one more.
 */
final class MonroeObjective implements Objective {
    private final Profile profile;
    private final long group;
    private final long leftOver;
    private final Deque<State> earlier = new ArrayDeque<>();
    private State state;

    MonroeObjective(Profile profile, int seats) {
        this.profile = profile;
        group = profile.voters / seats;
        leftOver = profile.voters % seats;
        state = new State(new int[0], new long[0][], new long[0], profile.weights, 0);
    }

    /** An assignment of voters; its arrays do not change. */
    private static final class State {
        private final int[] members;
        /** How many voters with each ballot each of them represents. */
        private final long[][] assigned;
        /** How many more each of them could represent. */
        private final long[] room;
        /** How many voters with each ballot nobody represents. */
        private final long[] free;
        /** How many voters are represented. */
        private final long value;

        State(int[] members, long[][] assigned, long[] room, long[] free, long value) {
            this.members = members;
            this.assigned = assigned;
            this.room = room;
            this.free = free;
            this.value = value;
        }
    }

    @Override
    public long value() {
        int[] members = state.members;
        long[] room = new long[members.length];
        Arrays.fill(room, group);
        long[][] assigned = new long[members.length][profile.ballots.length];
        return new MonroeFlow(profile, members, assigned, room, profile.weights.clone(), leftOver).augment();
    }

    @Override
    public long bound() {
        return state.value;
    }

    @Override
    public long gain(int item) {
        long free = 0;
        for (int b : profile.supporters[item]) {
            free += state.free[b];
        }
        return free >= largest() ? largest() : enlarged(item).value - state.value;
    }

    @Override
    public long mostGain(int items) {
        return Math.min(profile.voters - state.value, largest() * items);
    }

    private long largest() {
        return group + Math.min(1, leftOver);
    }

    @Override
    public void add(int item) {
        earlier.push(state);
        state = enlarged(item);
    }

    @Override
    public void removeLast() {
        state = earlier.pop();
    }

    private State enlarged(int item) {
        int count = state.members.length;
        int[] members = Arrays.copyOf(state.members, count + 1);
        members[count] = item;
        long[][] assigned = new long[count + 1][];
        for (int m = 0; m < count; m++) {
            assigned[m] = state.assigned[m].clone();
        }
        assigned[count] = new long[profile.ballots.length];
        long[] room = Arrays.copyOf(state.room, count + 1);
        room[count] = largest();
        long[] free = state.free.clone();
        long more = new MonroeFlow(profile, members, assigned, room, free, 0).augment();
        return new State(members, assigned, room, free, state.value + more);
    }
}

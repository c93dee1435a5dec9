package org.crowdchange.ranking.approval;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The score of Monroe: how many voters can be represented by a member whom they approve of, if each member represents as
 * many voters as the others, or one more.
 *
 * <p>That is the largest flow from ballots through the members that they approve of, where every member takes as many voters
 * as a seat stands for, and some take one more, as many as voters are left over. Each added member is given as many voters
 * as possible along paths on which other members pass voters on, or pass on the right to one more (Ford and Fulkerson).
 */
final class MonroeObjective implements Objective {
    private final Profile profile;
    private final int seats;
    private final long group;
    private final Deque<State> earlier = new ArrayDeque<>();
    private State state;

    MonroeObjective(Profile profile, int seats) {
        this.profile = profile;
        this.seats = seats;
        group = profile.voters / seats;
        state = new State(new int[0], new long[0][], new long[0], profile.weights, profile.voters % seats, 0);
    }

    /**
     * An assignment of voters.
     *
     * @param members the items
     * @param assigned how many voters with each ballot each of them represents
     * @param room how many more each of them could represent, by the size of a group alone
     * @param free how many voters with each ballot nobody represents
     * @param extra how many members may still represent one more
     * @param value how many voters are represented
     */
    private record State(int[] members, long[][] assigned, long[] room, long[] free, long extra, long value) {}

    @Override
    public long value() {
        return state.value;
    }

    @Override
    public long gain(int item) {
        return enlarged(item).value - state.value;
    }

    @Override
    public long mostGain(int items) {
        long full = group * items + Math.min(items, profile.voters % seats);
        return Math.min(profile.voters - state.value, full);
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
        room[count] = group;
        Flow flow = new Flow(members, assigned, room, state.free.clone(), state.extra);
        long more = flow.augment();
        return new State(members, assigned, room, flow.free, flow.extra, state.value + more);
    }

    /** An assignment that is being improved. */
    private final class Flow {
        private final int[] members;
        private final long[][] assigned;
        // Negative for a member who represents one more than a group.
        private final long[] room;
        private final long[] free;
        private long extra;
        // The member to whom a member passes a voter or the right to one more; -1 at the end of a path.
        private final int[] next;
        // The ballot of the voter who is passed on; -1 if it is the right to one more.
        private final int[] via;

        Flow(int[] members, long[][] assigned, long[] room, long[] free, long extra) {
            this.members = members;
            this.assigned = assigned;
            this.room = room;
            this.free = free;
            this.extra = extra;
            next = new int[members.length];
            via = new int[members.length];
        }

        /** Finds paths from free voters to members with room until there are none; returns how many voters they add. */
        long augment() {
            long added = 0;
            for (long more = path(); more > 0; more = path()) {
                added += more;
            }
            return added;
        }

        /** Searches backwards from the members with room. */
        private long path() {
            boolean[] reached = new boolean[members.length];
            int[] queue = new int[members.length];
            int size = 0;
            for (int m = 0; m < members.length; m++) {
                if (room[m] > 0 || (room[m] == 0 && extra > 0)) {
                    reached[m] = true;
                    next[m] = -1;
                    queue[size++] = m;
                }
            }
            for (int head = 0; head < size; head++) {
                int m = queue[head];
                for (int b : profile.supporters[members[m]]) {
                    if (free[b] > 0) {
                        return push(m, b);
                    }
                    for (int other = 0; other < members.length; other++) {
                        if (!reached[other] && assigned[other][b] > 0) {
                            reached[other] = true;
                            next[other] = m;
                            via[other] = b;
                            queue[size++] = other;
                        }
                    }
                }
                // One who represents one more than a group gives that right to one who is full without.
                if (room[m] < 0) {
                    for (int other = 0; other < members.length; other++) {
                        if (!reached[other] && room[other] == 0) {
                            reached[other] = true;
                            next[other] = m;
                            via[other] = -1;
                            queue[size++] = other;
                        }
                    }
                }
            }
            return 0;
        }

        /** Gives a free voter, or as many as the path holds, to the member where it begins. */
        private long push(int first, int ballot) {
            long amount = free[ballot];
            int end = first;
            boolean rights = false;
            for (int m = first; ; m = next[m]) {
                end = m;
                if (next[m] < 0) {
                    break;
                }
                if (via[m] < 0) {
                    rights = true;
                } else {
                    amount = Math.min(amount, assigned[m][via[m]]);
                }
            }
            amount = rights || room[end] <= 0 ? 1 : Math.min(amount, room[end]);
            free[ballot] -= amount;
            assigned[first][ballot] += amount;
            for (int m = first; next[m] >= 0; m = next[m]) {
                if (via[m] < 0) {
                    // m takes its voter on the right of the next one, who gives one of its voters away.
                    room[m]--;
                    room[next[m]]++;
                } else {
                    assigned[m][via[m]] -= amount;
                    assigned[next[m]][via[m]] += amount;
                }
            }
            if (room[end] <= 0) {
                extra--;
            }
            room[end] -= amount;
            return amount;
        }
    }
}

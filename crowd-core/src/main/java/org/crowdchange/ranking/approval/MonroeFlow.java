package org.crowdchange.ranking.approval;

/**
 * An assignment of voters to members that is being made as large as it can be: along paths on which members pass voters on,
 * or the right to represent one more (Ford and Fulkerson). Changes the arrays that it is given. Not thread-safe.
 */
final class MonroeFlow {
    private final Profile profile;
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

    MonroeFlow(Profile profile, int[] members, long[][] assigned, long[] room, long[] free, long extra) {
        this.profile = profile;
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

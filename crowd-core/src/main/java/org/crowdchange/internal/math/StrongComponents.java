package org.crowdchange.internal.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongly connected components of a directed graph: two nodes are in one if each can be reached from the other.
 * O(nodes + arcs); R. Tarjan, "Depth-first search and linear graph algorithms", <i>SIAM Journal on Computing</i> 1
 * (1972), 146-160.
 *
 * <p>Implementation note: with a stack of its own, since a chain of ten thousand items would exhaust that of the thread.
 */
public final class StrongComponents {
    private final int[] start;
    private final int[] target;
    private final int[] low;
    private final int[] visited;
    private final int[] component;
    private final int[] open;
    private int opened;
    private int clock;
    private int count;

    private StrongComponents(int nodes, int[] from, int[] to) {
        start = new int[nodes + 1];
        for (int node : from) {
            start[node + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        target = new int[from.length];
        int[] next = start.clone();
        for (int arc = 0; arc < from.length; arc++) {
            target[next[from[arc]]++] = to[arc];
        }
        low = new int[nodes];
        visited = new int[nodes];
        component = new int[nodes];
        open = new int[nodes];
        Arrays.fill(component, -1);
    }

    /**
     * The components, each as its nodes in ascending order, in the order of their first nodes.
     *
     * @param nodes how many nodes there are, from 0
     * @param from where each arc begins
     * @param to where it ends
     */
    public static List<int[]> of(int nodes, int[] from, int[] to) {
        StrongComponents search = new StrongComponents(nodes, from, to);
        for (int node = 0; node < nodes; node++) {
            if (search.visited[node] == 0) {
                search.visit(node);
            }
        }
        return search.list();
    }

    private void visit(int root) {
        int[] path = new int[low.length];
        int[] arc = new int[low.length];
        int depth = 0;
        enter(root, path, arc, depth);
        while (depth >= 0) {
            int node = path[depth];
            if (arc[depth] < start[node + 1]) {
                int next = target[arc[depth]++];
                if (visited[next] == 0) {
                    enter(next, path, arc, ++depth);
                } else if (component[next] < 0) {
                    low[node] = Math.min(low[node], visited[next]);
                }
            } else {
                close(node);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
    }

    private void enter(int node, int[] path, int[] arc, int depth) {
        visited[node] = ++clock;
        low[node] = clock;
        open[opened++] = node;
        path[depth] = node;
        arc[depth] = start[node];
    }

    private void close(int node) {
        if (low[node] == visited[node]) {
            int last;
            do {
                last = open[--opened];
                component[last] = count;
            } while (last != node);
            count++;
        }
    }

    private List<int[]> list() {
        int[] size = new int[count];
        for (int each : component) {
            size[each]++;
        }
        int[][] members = new int[count][];
        List<int[]> list = new ArrayList<>(count);
        for (int node = 0; node < component.length; node++) {
            int each = component[node];
            if (members[each] == null) {
                members[each] = new int[size[each]];
                size[each] = 0;
                list.add(members[each]);
            }
            members[each][size[each]++] = node;
        }
        return list;
    }
}

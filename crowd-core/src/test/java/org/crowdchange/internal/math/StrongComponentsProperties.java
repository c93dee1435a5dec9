package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StrongComponentsProperties {

    @Property(tries = 300)
    void nodesShareAComponentIfEachCanBeReachedFromTheOther(
            @ForAll @IntRange(max = 9) int nodes, @ForAll @IntRange(max = 20) int arcs, @ForAll Random random) {
        int count = nodes == 0 ? 0 : arcs;
        int[] from = new int[count];
        int[] to = new int[count];
        boolean[][] reaches = new boolean[nodes][nodes];
        for (int i = 0; i < nodes; i++) {
            reaches[i][i] = true;
        }
        for (int arc = 0; arc < count; arc++) {
            from[arc] = random.nextInt(nodes);
            to[arc] = random.nextInt(nodes);
            reaches[from[arc]][to[arc]] = true;
        }
        for (int k = 0; k < nodes; k++) {
            for (int i = 0; i < nodes; i++) {
                for (int j = 0; j < nodes; j++) {
                    reaches[i][j] |= reaches[i][k] && reaches[k][j];
                }
            }
        }
        List<List<Integer>> expected = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            List<Integer> component = new ArrayList<>();
            for (int j = 0; j < nodes; j++) {
                if (reaches[i][j] && reaches[j][i]) {
                    component.add(j);
                }
            }
            if (component.get(0) == i) {
                expected.add(component);
            }
        }

        List<List<Integer>> found = new ArrayList<>();
        for (int[] component : StrongComponents.of(nodes, from, to)) {
            List<Integer> list = new ArrayList<>();
            for (int node : component) {
                list.add(node);
            }
            found.add(list);
        }
        assertThat(found).isEqualTo(expected);
    }

    @Example
    void aLongChainDoesNotExhaustTheStack() {
        int nodes = 200_000;
        int[] from = new int[nodes];
        int[] to = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            from[i] = i;
            to[i] = (i + 1) % nodes;
        }

        assertThat(StrongComponents.of(nodes, from, to)).hasSize(1);
    }
}

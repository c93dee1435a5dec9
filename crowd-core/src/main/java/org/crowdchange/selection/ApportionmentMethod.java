package org.crowdchange.selection;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.crowdchange.internal.math.Fraction;

/**
 * Divides a number of places among groups in proportion to their sizes, exactly.
 *
 * <p><b>Source.</b> M. L. Balinski, H. P. Young, <i>Fair Representation: Meeting the Ideal of One Man, One Vote</i>,
 * 2nd edition (2001); F. Pukelsheim, <i>Proportional Representation</i>, 2nd edition (2017), <a
 * href="https://doi.org/10.1007/978-3-319-64707-4">doi:10.1007/978-3-319-64707-4</a>.
 *
 * <p>Groups of size 0 get nothing. Equal claims to the last places are shown as a tie, see {@link Apportionment}.
 */
public enum ApportionmentMethod {
    /**
     * D'Hondt, Jefferson: places go one by one to the largest quotient size / (places so far + 1). Slightly in favour
     * of large groups; no group can gain by splitting.
     */
    DHONDT {
        @Override
        long divisor(long place) {
            return place + 1;
        }
    },
    /**
     * Sainte-Laguë, Webster: places go one by one to the largest quotient size / (2 places so far + 1). Favours neither
     * large nor small groups.
     */
    SAINTE_LAGUE {
        @Override
        long divisor(long place) {
            return 2 * place + 1;
        }
    },
    /**
     * Largest remainder with the Hare quota, Hamilton: each group gets the whole part of its exact share, and the
     * places that are left go to the largest remainders. Never more than one place from the exact share, but one place
     * more in all can cost a group one (the Alabama paradox).
     */
    LARGEST_REMAINDER {
        @Override
        Apportionment distribute(Map<String, Long> groups, int places) {
            BigInteger total =
                    groups.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
            Map<String, Integer> certain = new TreeMap<>();
            Map<String, BigInteger> remainders = new TreeMap<>();
            int left = places;
            for (Map.Entry<String, Long> group : groups.entrySet()) {
                BigInteger[] share = BigInteger.valueOf(group.getValue())
                        .multiply(BigInteger.valueOf(places))
                        .divideAndRemainder(total);
                certain.put(group.getKey(), share[0].intValueExact());
                remainders.put(group.getKey(), share[1]);
                left -= share[0].intValueExact();
            }
            List<String> order = new ArrayList<>(remainders.keySet());
            order.sort(Comparator.comparing((String group) -> zeroIfNull(remainders.get(group)))
                    .reversed());
            return assign(certain, order, remainders, left);
        }
    };

    /**
     * Divides the places.
     *
     * @param sizes of the groups, in votes or people, 0 or more each
     * @param places how many there are, 0 or more
     * @throws IllegalArgumentException if a size or the number is negative, or there are places and all groups are empty
     */
    public Apportionment apportion(Map<String, Long> sizes, int places) {
        TreeMap<String, Long> groups = new TreeMap<>(sizes);
        Map<String, Integer> none = new TreeMap<>();
        groups.forEach((group, size) -> {
            if (size < 0) {
                throw new IllegalArgumentException("the size of \"" + group + "\" is " + size + "; expected 0 or more");
            }
            none.put(group, 0);
        });
        groups.values().removeIf(size -> size == 0);
        if (places < 0 || (places > 0 && groups.isEmpty())) {
            throw new IllegalArgumentException(
                    places + " places for " + sizes + "; expected 0 or more, and a group that is not empty");
        }
        if (places == 0) {
            return new Apportionment(none, List.of(), 0);
        }
        Apportionment result = distribute(groups, places);
        none.putAll(result.places());
        return new Apportionment(none, result.tied(), result.open());
    }

    /** By what the size of a group is divided that has so many places; for methods of quotients. */
    long divisor(long place) {
        throw new UnsupportedOperationException(name() + " has no divisors for " + place);
    }

    /** Divides one place or more among groups that are not empty. */
    Apportionment distribute(Map<String, Long> groups, int places) {
        List<String> names = new ArrayList<>(groups.keySet());
        long[] sizes = groups.values().stream().mapToLong(Long::longValue).toArray();
        int[] given = new int[sizes.length];
        Comparator<Integer> byQuotient =
                (one, other) -> Fraction.compare(sizes[other], divisor(given[other]), sizes[one], divisor(given[one]));
        PriorityQueue<Integer> queue = new PriorityQueue<>(byQuotient);
        for (int i = 0; i < sizes.length; i++) {
            queue.add(i);
        }
        int left = places;
        while (true) {
            List<Integer> equal = new ArrayList<>(List.of(queue.remove()));
            while (!queue.isEmpty() && byQuotient.compare(equal.get(0), queue.element()) == 0) {
                equal.add(queue.remove());
            }
            if (equal.size() >= left) {
                Map<String, Integer> certain = new TreeMap<>();
                for (int i = 0; i < given.length; i++) {
                    certain.put(names.get(i), given[i]);
                }
                List<String> tied = equal.stream().map(names::get).sorted().toList();
                if (tied.size() > left) {
                    return new Apportionment(certain, tied, left);
                }
                tied.forEach(group -> certain.merge(group, 1, Integer::sum));
                return new Apportionment(certain, List.of(), 0);
            }
            left -= equal.size();
            for (int group : equal) {
                given[group]++;
                queue.add(group);
            }
        }
    }

    /** Gives one place each to the first groups, and says which are equal where there are not enough. */
    private static Apportionment assign(
            Map<String, Integer> certain, List<String> order, Map<String, BigInteger> claims, int places) {
        if (places == 0) {
            return new Apportionment(certain, List.of(), 0);
        }
        BigInteger last = zeroIfNull(claims.get(order.get(places - 1)));
        List<String> above = order.stream()
                .filter(group -> zeroIfNull(claims.get(group)).compareTo(last) > 0)
                .toList();
        List<String> equal = order.stream()
                .filter(group -> zeroIfNull(claims.get(group)).equals(last))
                .sorted()
                .toList();
        above.forEach(group -> certain.merge(group, 1, Integer::sum));
        int open = places - above.size();
        if (equal.size() == open) {
            equal.forEach(group -> certain.merge(group, 1, Integer::sum));
            return new Apportionment(certain, List.of(), 0);
        }
        return new Apportionment(certain, equal, open);
    }

    private static BigInteger zeroIfNull(@org.jspecify.annotations.Nullable BigInteger number) {
        return number == null ? BigInteger.ZERO : number;
    }
}

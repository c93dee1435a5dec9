package org.crowdchange.newsroom.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * What people look at: rather what is new, and rather what draws attention. Somebody looks at a few things, each further
 * from the newest with a falling chance, and takes the one that draws most.
 */
final class Attention {
    /** Nobody reacts to anything sooner. It keeps what rests on each other in different scenes of the replay. */
    static final Duration REACTION = Duration.ofMinutes(15);

    private static final int LOOKS = 4;

    private final RandomGenerator random;

    Attention(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Something among these that is not gone.
     *
     * @param subjects in the order of time
     * @param now when somebody looks
     * @param newness how much rather what is new: 1 for not at all, more for more
     * @param fits what can be taken at all
     * @return empty if nothing fits
     */
    <S extends Subject> Optional<S> pick(List<S> subjects, Instant now, double newness, Predicate<S> fits) {
        int visible = visible(subjects, now);
        Optional<S> best = Optional.empty();
        double most = -1;
        for (int look = 0; look < LOOKS && visible > 0; look++) {
            int back = (int) (visible * Math.pow(random.nextDouble(), newness));
            S seen = subjects.get(visible - 1 - Math.min(back, visible - 1));
            double draw = seen.appeal().attention() * random.nextDouble();
            if (draw > most && !seen.gone() && fits.test(seen)) {
                best = Optional.of(seen);
                most = draw;
            }
        }
        return best.or(() -> subjects.subList(0, visible).stream()
                .filter(s -> !s.gone() && fits.test(s))
                .findFirst());
    }

    /** How many of these have been there long enough to be seen. */
    private static int visible(List<? extends Subject> subjects, Instant now) {
        Instant latest = now.minus(REACTION);
        int low = 0;
        int high = subjects.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (subjects.get(middle).at().isAfter(latest)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

package org.crowdchange.newsroom.replay;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.crowdchange.model.Phase;

/**
 * When people come: more on the first days of a phase and on its last, fewer at weekends; by day with the breaks of those
 * who work in shifts, hardly at night.
 */
final class Rhythm {
    /** The weight of each hour of the day. */
    private static final double[] HOURS = {
        0.6, 0.3, 0.3, 0.3, 0.3, 0.5, 1.2, 3.0, 3.8, 2.6, 2.8, 3.0, 5.2, 4.8, 3.0, 2.8, 3.0, 3.6, 4.0, 5.0, 5.6, 5.0,
        3.2, 1.4
    };

    private static final double WEEKEND = 0.55;
    private static final double START = 1.6;
    private static final double LAST_DAY = 1.7;
    private static final double FADING_DAYS = 4;
    /** Before a phase ends all is said, so that nobody comes too late. */
    private static final Duration MARGIN = Duration.ofMinutes(30);

    private final ZoneId zone;
    private final LocalDate firstDay;
    private final double[] days;
    private final Instant from;
    private final Instant to;
    private final RandomGenerator random;

    /**
     * @param phase the phase, extended if it will be
     * @param opening how long after the start of the phase the first people come
     */
    Rhythm(Phase phase, ZoneId zone, Duration opening, RandomGenerator random) {
        this.zone = zone;
        this.random = random;
        firstDay = phase.firstDay();
        from = phase.start(zone).plus(opening);
        to = phase.end(zone).minus(MARGIN);
        days = new double[(int) (phase.lastDay().toEpochDay() - firstDay.toEpochDay()) + 1];
        for (int day = 0; day < days.length; day++) {
            DayOfWeek weekday = firstDay.plusDays(day).getDayOfWeek();
            days[day] = (1 + START * Math.exp(-day / FADING_DAYS))
                    * (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY ? WEEKEND : 1)
                    * (day == days.length - 1 ? LAST_DAY : 1);
        }
    }

    /** A time at which somebody comes. */
    Instant arrival() {
        while (true) {
            LocalDate day = firstDay.plusDays(draw(days));
            LocalTime time = LocalTime.of(draw(HOURS), 0);
            Instant at = day.atTime(time).atZone(zone).toInstant().plusMillis(random.nextInt(3_600_000));
            if (permits(at)) {
                return at;
            }
        }
    }

    /** Whether something may happen then. */
    boolean permits(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private int draw(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        int drawn = 0;
        while (drawn < weights.length - 1 && left >= weights[drawn]) {
            left -= weights[drawn];
            drawn++;
        }
        return drawn;
    }
}

package org.crowdchange.newsroom.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Everybody who takes part, as they come. */
final class Company {
    private final PhraseBook phrases;
    private final RandomGenerator random;
    private final List<Person> everybody = new ArrayList<>();

    Company(PhraseBook phrases, RandomGenerator random) {
        this.phrases = phrases;
        this.random = random;
    }

    /** So many people who were not here before. */
    List<Person> newcomers(int count) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Person person = new Person(everybody.size() + 1, phrases.setting(), Math.exp(random.nextGaussian()));
            everybody.add(person);
            people.add(person);
        }
        return people;
    }

    /**
     * So many of those who were here before.
     *
     * @param except those who do something else
     */
    List<Person> returning(int count, List<Person> except) {
        List<Person> people = new ArrayList<>(everybody);
        people.removeAll(except);
        shuffle(people, random);
        return new ArrayList<>(people.subList(0, count));
    }

    static void shuffle(List<?> list, RandomGenerator random) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}

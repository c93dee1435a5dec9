package org.crowdchange.newsroom.replay;

/**
 * The figures that the replay meets exactly. Of the model campaign these are published: 1,455 people and 7,519 contributions
 * in the debate, 291 ideas, a shortlist of 47, a guide of 15, and in all 3,595 people and 13,895 contributions. How the rest
 * divides up between ideas and refining, and between comments and votes, is not; it is chosen here so that it looks likely and
 * adds up.
 */
final class ModelFigures {
    /** Published. */
    static final int DEBATE_PEOPLE = 1455;
    /** Together the published 7,519. */
    static final int DEBATE_COMMENTS = 2164;

    static final int DEBATE_VOTES = 5355;

    /** People of the second phase, the two facilitators among them, and how many of them had been there in the first. */
    static final int IDEAS_PEOPLE = 1900;

    static final int IDEAS_RETURNING = 420;
    static final int FACILITATORS = 2;
    /** Ideas for each question; together the published 291. */
    static final int[] IDEAS = {104, 98, 89};
    /** Of them captured from comments of the debate. */
    static final int[] CAPTURED = {13, 13, 12};

    static final int IDEAS_COMMENTS = 515;
    static final int IDEAS_VOTES = 3300;

    static final int REFINE_PEOPLE = 1130;
    static final int REFINE_RETURNING = 470;
    static final int REFINE_COMMENTS = 390;
    static final int REFINE_VOTES = 1880;
    /** Published. */
    static final int SHORTLIST = 47;

    static final int REVISED = 26;
    /** Ideas for each question in the guide; for three questions the published 15. */
    static final int GUIDE = 5;

    private ModelFigures() {}
}

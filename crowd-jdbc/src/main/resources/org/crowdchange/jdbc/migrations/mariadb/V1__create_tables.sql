-- The tables of crowd on MariaDB and MySQL. Every statement may be run again: a script that was cut short is simply repeated.
-- Ids are the numbers behind the ids of crowd. Comparisons are by the letter (utf8mb4_bin).
-- Instants are kept in whole milliseconds, in UTC.

CREATE TABLE IF NOT EXISTS crowd_campaign (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    slug VARCHAR(64) NOT NULL,
    title VARCHAR(400) NOT NULL,
    summary MEDIUMTEXT NOT NULL,
    zone VARCHAR(100) NOT NULL,
    closed_at DATETIME(3),
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS crowd_phase (
    campaign BIGINT NOT NULL,
    position INTEGER NOT NULL,
    slug VARCHAR(64) NOT NULL,
    title VARCHAR(200) NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    may_comment BOOLEAN NOT NULL,
    may_propose BOOLEAN NOT NULL,
    may_vote_on_comments BOOLEAN NOT NULL,
    may_vote_on_ideas BOOLEAN NOT NULL,
    may_see_results BOOLEAN NOT NULL,
    PRIMARY KEY (campaign, position)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS crowd_extension (
    campaign BIGINT NOT NULL,
    phase INTEGER NOT NULL,
    position INTEGER NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    decided_at DATETIME(3) NOT NULL,
    decided_by BIGINT NOT NULL,
    PRIMARY KEY (campaign, phase, position)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS crowd_question (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    campaign BIGINT NOT NULL,
    slug VARCHAR(64) NOT NULL,
    title VARCHAR(600) NOT NULL,
    text MEDIUMTEXT NOT NULL,
    PRIMARY KEY (id),
    KEY crowd_question_by_campaign (campaign, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS crowd_article (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    campaign BIGINT NOT NULL,
    url VARCHAR(4000) NOT NULL,
    title VARCHAR(600) NOT NULL,
    PRIMARY KEY (id),
    KEY crowd_article_by_campaign (campaign, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS crowd_article_former_url (
    article BIGINT NOT NULL,
    position INTEGER NOT NULL,
    url VARCHAR(4000) NOT NULL,
    PRIMARY KEY (article, position)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- state: VISIBLE, DELETED (by its author) or REMOVED (by a moderator).
-- discussion: the article, question or idea under which it stands. thread: the comment at the top, for answers.
CREATE TABLE IF NOT EXISTS crowd_comment (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    campaign BIGINT NOT NULL,
    discussion BIGINT NOT NULL,
    parent BIGINT,
    thread BIGINT,
    author BIGINT NOT NULL,
    text MEDIUMTEXT NOT NULL,
    state VARCHAR(10) NOT NULL,
    posted_at DATETIME(3) NOT NULL,
    edited_at DATETIME(3),
    PRIMARY KEY (id),
    KEY crowd_comment_by_discussion (discussion, thread, id),
    KEY crowd_comment_by_thread (thread, id),
    KEY crowd_comment_by_author (author, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS crowd_comment_idea (
    comment BIGINT NOT NULL,
    position INTEGER NOT NULL,
    idea BIGINT NOT NULL,
    PRIMARY KEY (comment, position)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS crowd_idea (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    campaign BIGINT NOT NULL,
    question BIGINT NOT NULL,
    author BIGINT NOT NULL,
    title VARCHAR(400) NOT NULL,
    text MEDIUMTEXT NOT NULL,
    proposed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY crowd_idea_by_question (question, id),
    KEY crowd_idea_by_author (author, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS crowd_idea_source (
    idea BIGINT NOT NULL,
    position INTEGER NOT NULL,
    comment BIGINT NOT NULL,
    PRIMARY KEY (idea, position)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS crowd_revision (
    id BIGINT NOT NULL,
    idea BIGINT NOT NULL,
    revision_no INTEGER NOT NULL,
    title VARCHAR(400) NOT NULL,
    text MEDIUMTEXT NOT NULL,
    written_at DATETIME(3) NOT NULL,
    written_by BIGINT NOT NULL,
    PRIMARY KEY (id),
    KEY crowd_revision_by_idea (idea, id),
    KEY crowd_revision_by_writer (written_by, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- identity: the name under which the host knows this person. Personal data.
CREATE TABLE IF NOT EXISTS crowd_participant (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    identity VARCHAR(600) NOT NULL,
    alias VARCHAR(120) NOT NULL,
    joined_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS crowd_receipt (
    id BIGINT NOT NULL,
    participant BIGINT NOT NULL,
    request_key VARCHAR(200) NOT NULL,
    fingerprint VARCHAR(200) NOT NULL,
    result BIGINT NOT NULL,
    answered_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY crowd_receipt_by_participant (participant, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS crowd_guide (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    campaign BIGINT NOT NULL,
    drawn_at DATETIME(3) NOT NULL,
    method VARCHAR(200) NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS crowd_guide_section (
    guide BIGINT NOT NULL,
    position INTEGER NOT NULL,
    question BIGINT NOT NULL,
    ideas INTEGER NOT NULL,
    voters INTEGER NOT NULL,
    PRIMARY KEY (guide, position)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS crowd_guide_entry (
    guide BIGINT NOT NULL,
    section INTEGER NOT NULL,
    position INTEGER NOT NULL,
    idea BIGINT NOT NULL,
    revision_no INTEGER NOT NULL,
    idea_rank INTEGER NOT NULL,
    best_rank INTEGER NOT NULL,
    worst_rank INTEGER NOT NULL,
    agree BIGINT NOT NULL,
    disagree BIGINT NOT NULL,
    pass BIGINT NOT NULL,
    explanation MEDIUMTEXT NOT NULL,
    PRIMARY KEY (guide, section, position)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- kind: 1 campaign, 2 question, 3 article, 6 participant, 8 receipt, 9 guide. hash: the SHA-256 of the name in UTF-8.
CREATE TABLE IF NOT EXISTS crowd_name (
    kind SMALLINT NOT NULL,
    hash BINARY(32) NOT NULL,
    id BIGINT NOT NULL,
    PRIMARY KEY (kind, hash),
    KEY crowd_name_by_id (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The ideas and comments that can be voted on, and how their votes stand. scope: the question or the discussion.
CREATE TABLE IF NOT EXISTS crowd_tally (
    subject BIGINT NOT NULL,
    scope BIGINT NOT NULL,
    agree BIGINT NOT NULL,
    disagree BIGINT NOT NULL,
    pass BIGINT NOT NULL,
    PRIMARY KEY (subject),
    KEY crowd_tally_by_scope (scope, subject)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- vote: 1 agree, -1 disagree, 0 pass.
CREATE TABLE IF NOT EXISTS crowd_ballot (
    subject BIGINT NOT NULL,
    participant BIGINT NOT NULL,
    vote SMALLINT NOT NULL,
    cast_at DATETIME(3) NOT NULL,
    PRIMARY KEY (subject, participant)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The processes that have written, and how far the journal of each reaches.
CREATE TABLE IF NOT EXISTS crowd_node (
    name VARCHAR(400) NOT NULL,
    id SMALLINT NOT NULL,
    sequence_no BIGINT NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    hash BINARY(32) NOT NULL,
    PRIMARY KEY (name),
    UNIQUE KEY crowd_node_id (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- action: see org.crowdchange.journal.Action. details: names and values, URL-encoded. hash: covers the entry before, too.
CREATE TABLE IF NOT EXISTS crowd_journal (
    node SMALLINT NOT NULL,
    sequence_no BIGINT NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    action SMALLINT NOT NULL,
    campaign BIGINT,
    subject BIGINT NOT NULL,
    actor BIGINT NOT NULL,
    details MEDIUMTEXT NOT NULL,
    hash BINARY(32) NOT NULL,
    PRIMARY KEY (node, sequence_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

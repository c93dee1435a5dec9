-- The tables of crowd on PostgreSQL. Every statement may be run again: a script that was cut short is simply repeated.
-- Ids are the numbers behind the ids of crowd.
-- Instants are kept in whole milliseconds.

CREATE TABLE IF NOT EXISTS crowd_campaign (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    zone TEXT NOT NULL,
    closed_at TIMESTAMP(3) WITH TIME ZONE,
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS crowd_phase (
    campaign BIGINT NOT NULL,
    position INTEGER NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    may_comment BOOLEAN NOT NULL,
    may_propose BOOLEAN NOT NULL,
    may_vote_on_comments BOOLEAN NOT NULL,
    may_vote_on_ideas BOOLEAN NOT NULL,
    may_see_results BOOLEAN NOT NULL,
    PRIMARY KEY (campaign, position)
);

CREATE TABLE IF NOT EXISTS crowd_extension (
    campaign BIGINT NOT NULL,
    phase INTEGER NOT NULL,
    position INTEGER NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    reason TEXT NOT NULL,
    decided_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    decided_by BIGINT NOT NULL,
    PRIMARY KEY (campaign, phase, position)
);

CREATE TABLE IF NOT EXISTS crowd_question (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    campaign BIGINT NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX IF NOT EXISTS crowd_question_by_campaign ON crowd_question (campaign, id);

CREATE TABLE IF NOT EXISTS crowd_article (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    campaign BIGINT NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX IF NOT EXISTS crowd_article_by_campaign ON crowd_article (campaign, id);

CREATE TABLE IF NOT EXISTS crowd_article_former_url (
    article BIGINT NOT NULL,
    position INTEGER NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (article, position)
);

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
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    posted_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    edited_at TIMESTAMP(3) WITH TIME ZONE,
    PRIMARY KEY (id)
);
CREATE INDEX IF NOT EXISTS crowd_comment_by_discussion ON crowd_comment (discussion, thread, id);
CREATE INDEX IF NOT EXISTS crowd_comment_by_thread ON crowd_comment (thread, id);
CREATE INDEX IF NOT EXISTS crowd_comment_by_author ON crowd_comment (author, id);

CREATE TABLE IF NOT EXISTS crowd_comment_idea (
    comment BIGINT NOT NULL,
    position INTEGER NOT NULL,
    idea BIGINT NOT NULL,
    PRIMARY KEY (comment, position)
);

CREATE TABLE IF NOT EXISTS crowd_idea (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    campaign BIGINT NOT NULL,
    question BIGINT NOT NULL,
    author BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    proposed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX IF NOT EXISTS crowd_idea_by_question ON crowd_idea (question, id);
CREATE INDEX IF NOT EXISTS crowd_idea_by_author ON crowd_idea (author, id);

CREATE TABLE IF NOT EXISTS crowd_idea_source (
    idea BIGINT NOT NULL,
    position INTEGER NOT NULL,
    comment BIGINT NOT NULL,
    PRIMARY KEY (idea, position)
);

CREATE TABLE IF NOT EXISTS crowd_revision (
    id BIGINT NOT NULL,
    idea BIGINT NOT NULL,
    revision_no INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    written_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    written_by BIGINT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX IF NOT EXISTS crowd_revision_by_idea ON crowd_revision (idea, id);
CREATE INDEX IF NOT EXISTS crowd_revision_by_writer ON crowd_revision (written_by, id);

-- identity: the name under which the host knows this person. Personal data.
CREATE TABLE IF NOT EXISTS crowd_participant (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    identity TEXT NOT NULL,
    alias TEXT NOT NULL,
    joined_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS crowd_receipt (
    id BIGINT NOT NULL,
    participant BIGINT NOT NULL,
    request_key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    result BIGINT NOT NULL,
    answered_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX IF NOT EXISTS crowd_receipt_by_participant ON crowd_receipt (participant, id);

CREATE TABLE IF NOT EXISTS crowd_guide (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    campaign BIGINT NOT NULL,
    drawn_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    method TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS crowd_guide_section (
    guide BIGINT NOT NULL,
    position INTEGER NOT NULL,
    question BIGINT NOT NULL,
    ideas INTEGER NOT NULL,
    voters INTEGER NOT NULL,
    PRIMARY KEY (guide, position)
);

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
    explanation TEXT NOT NULL,
    PRIMARY KEY (guide, section, position)
);

-- kind: 1 campaign, 2 question, 3 article, 6 participant, 8 receipt, 9 guide. hash: the SHA-256 of the name in UTF-8.
CREATE TABLE IF NOT EXISTS crowd_name (
    kind SMALLINT NOT NULL,
    hash BYTEA NOT NULL,
    id BIGINT NOT NULL,
    PRIMARY KEY (kind, hash)
);
CREATE INDEX IF NOT EXISTS crowd_name_by_id ON crowd_name (id);

-- The ideas and comments that can be voted on, and how their votes stand. scope: the question or the discussion.
-- Written again with every vote: where a page has room left, the next version stands beside it and no index is touched.
CREATE TABLE IF NOT EXISTS crowd_tally (
    subject BIGINT NOT NULL,
    scope BIGINT NOT NULL,
    agree BIGINT NOT NULL,
    disagree BIGINT NOT NULL,
    pass BIGINT NOT NULL,
    PRIMARY KEY (subject)
) WITH (fillfactor = 50);
CREATE INDEX IF NOT EXISTS crowd_tally_by_scope ON crowd_tally (scope, subject);

-- vote: 1 agree, -1 disagree, 0 pass.
CREATE TABLE IF NOT EXISTS crowd_ballot (
    subject BIGINT NOT NULL,
    participant BIGINT NOT NULL,
    cast_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    vote SMALLINT NOT NULL,
    PRIMARY KEY (subject, participant)
);

-- The processes that have written, and how far the journal of each reaches.
CREATE TABLE IF NOT EXISTS crowd_node (
    name TEXT NOT NULL,
    id SMALLINT NOT NULL,
    sequence_no BIGINT NOT NULL,
    recorded_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (name),
    CONSTRAINT crowd_node_id UNIQUE (id)
);

-- action: see org.crowdchange.journal.Action. details: names and values, URL-encoded. hash: covers the entry before, too.
CREATE TABLE IF NOT EXISTS crowd_journal (
    node SMALLINT NOT NULL,
    sequence_no BIGINT NOT NULL,
    recorded_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    action SMALLINT NOT NULL,
    campaign BIGINT,
    subject BIGINT NOT NULL,
    actor BIGINT NOT NULL,
    details TEXT NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (node, sequence_no)
);

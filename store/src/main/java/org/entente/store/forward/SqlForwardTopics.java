package org.entente.store.forward;

import java.util.List;
import java.util.Optional;
import org.entente.core.forward.Comment;
import org.entente.core.forward.ForwardTopics;
import org.entente.core.forward.Topic;
import org.entente.store.sql.Null;
import org.entente.store.sql.Rows;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;

/** Topics and comments in SQL. */
final class SqlForwardTopics implements ForwardTopics {

    private static final Table<Topic> TOPICS = Table.of(Topic.class, "forward_topic", "id")
            .also("source_kind", topic -> topic.source().kind())
            .also("source_subject", topic -> {
                String subject = topic.source().subject();
                return subject == null ? Null.TEXT : subject;
            });
    private static final Table<Comment> COMMENTS = Table.of(Comment.class, "forward_comment", "id");

    private final Session session;
    private final Rows<Topic> topics;
    private final Rows<Comment> comments;

    SqlForwardTopics(Session session) {
        this.session = session;
        this.topics = TOPICS.in(session);
        this.comments = COMMENTS.in(session);
    }

    @Override
    public Topic add(Topic topic) {
        Topic numbered = topic.numbered(Math.toIntExact(session.number(
                "insert into forward_number (council_id, number) values (?, 1) on conflict (council_id)"
                        + " do update set number = forward_number.number + 1 returning number",
                topic.councilId())));
        topics.insert(numbered);
        return numbered;
    }

    @Override
    public Topic update(Topic topic) {
        return topics.update(topic);
    }

    @Override
    public void remove(String topicId) {
        topics.delete(topicId);
    }

    @Override
    public Optional<Topic> find(String topicId) {
        return topics.find(topicId);
    }

    @Override
    public Optional<Topic> numbered(String councilId, int number) {
        return topics.one("council_id = ? and number = ?", councilId, number);
    }

    @Override
    public List<Topic> listed(String councilId) {
        return topics.list("council_id = ? and state in ('WAITING', 'PLACED') order by number", councilId);
    }

    @Override
    public List<Topic> settled(String councilId) {
        return topics.list("council_id = ? and state in ('DISCUSSED', 'SET_ASIDE') order by number desc", councilId);
    }

    @Override
    public List<Topic> from(String councilId, Topic.Source.Kind kind, String subject) {
        return topics.list("council_id = ? and source_kind = ? and source_subject = ? order by number", councilId,
                kind, subject);
    }

    @Override
    public Optional<Topic> ofItem(String itemId) {
        return topics.one("item_id = ? order by number", itemId);
    }

    @Override
    public void say(Comment comment) {
        comments.insert(comment);
    }

    @Override
    public List<Comment> comments(String councilId) {
        return comments.list("council_id = ? order by at desc, id desc", councilId);
    }
}

package org.entente.core.forward;

import java.util.List;
import java.util.Optional;

/**
 * The forward agendas of all councils. Another feature that hears of a topic puts it here in its own transaction and
 * says where it came from; everything else follows from that.
 */
public interface ForwardTopics {

    /** Puts it on the list and gives it back with its number. */
    Topic add(Topic topic);

    /** @throws org.entente.core.ledger.Stale when somebody was faster */
    Topic update(Topic topic);

    /** Takes a mistake back; its number is not given again. */
    void remove(String topicId);

    Optional<Topic> find(String topicId);

    Optional<Topic> numbered(String councilId, int number);

    /** Those that wait and those on the agenda of a meeting, by number. */
    List<Topic> listed(String councilId);

    /** Those discussed or set aside, the newest first. */
    List<Topic> settled(String councilId);

    /** What came from one poll, form or round already, by number. */
    List<Topic> from(String councilId, Topic.Source.Kind kind, String subject);

    /** What became this agenda item. */
    Optional<Topic> ofItem(String itemId);

    void say(Comment comment);

    /** The newest first. */
    List<Comment> comments(String councilId);
}

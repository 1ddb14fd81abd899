package org.entente.core.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.delivery.Outbox;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;

/**
 * Topics follow the items that they became: discussed when the item is closed, carried on with it, waiting again when it
 * was declined or taken off, or when its meeting was cancelled or ended without it.
 */
public final class WhatBecomesOfTopics implements Follower {

    @Override
    public void follow(Happening happened, Transaction record) {
        if (!happened.kind().startsWith("agenda.") && !happened.kind().startsWith("meeting.")) {
            return;
        }
        ForwardTopics topics = record.use(ForwardTopics.class);
        List<Topic> concerned = new ArrayList<>(topics.listed(happened.councilId()));
        topics.ofItem(happened.subject()).filter(topic -> !concerned.contains(topic)).ifPresent(concerned::add);
        for (Topic topic : concerned) {
            Topic now = now(topic, record.use(Meetings.class));
            if (!now.equals(topic)) {
                topics.update(now);
            }
        }
        record.use(Outbox.class).refresh(ForwardView.NAME, happened.councilId());
    }

    private static Topic now(Topic topic, Meetings meetings) {
        String itemId = topic.itemId();
        if (itemId == null || topic.state() == Topic.State.SET_ASIDE) {
            return topic;
        }
        AgendaItem item = last(itemId, meetings);
        return switch (item.state()) {
            case PROPOSED, ACCEPTED, DISCUSSING, PARKED -> open(meetings.find(item.meetingId()).orElseThrow())
                    ? topic.placed(item.id())
                    : topic.waits();
            case CARRIED_OVER -> topic.placed(item.id());
            case CLOSED -> topic.discussed(item.id());
            case DECLINED, REMOVED -> topic.waits();
        };
    }

    /** Where the item goes on now. */
    private static AgendaItem last(String itemId, Meetings meetings) {
        AgendaItem item = meetings.item(itemId).orElseThrow();
        Optional<AgendaItem> next = Optional.of(item);
        while (next.isPresent()) {
            item = next.get();
            next = item.state() == AgendaItem.State.CARRIED_OVER ? meetings.successor(item.id()) : Optional.empty();
        }
        return item;
    }

    private static boolean open(Meeting meeting) {
        return switch (meeting.state()) {
            case SCHEDULED, RUNNING -> true;
            case ADJOURNED -> meeting.enteredAfterwards();
            case CANCELLED -> false;
        };
    }
}

package org.entente.core.meeting;

import java.time.Instant;
import java.util.List;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** A changed copy of an agenda item in the making: what is not named stays as it was. */
public final class ItemEdit {

    private final AgendaItem from;
    private @Nullable String parentId;
    private int position;
    private String number;
    private AgendaItem.Kind kind;
    private Bilingual title;
    private AgendaItem.Ask ask;
    private List<String> tabs;
    private List<AgendaItem.Presenter> presenters;
    private @Nullable Integer minutes;
    private List<AgendaItem.Question> questions;
    private AgendaItem.State state;
    private @Nullable String proposedBy;
    private AgendaItem.@Nullable Change change;
    private @Nullable Bilingual conclusion;
    private @Nullable Instant discussing;
    private int spentSeconds;
    private @Nullable Instant closedAt;
    private boolean noAction;
    private boolean noComment;
    private @Nullable String carriedFrom;

    ItemEdit(AgendaItem item) {
        from = item;
        parentId = item.parentId();
        position = item.position();
        number = item.number();
        kind = item.kind();
        title = item.title();
        ask = item.ask();
        tabs = item.tabs();
        presenters = item.presenters();
        minutes = item.minutes();
        questions = item.questions();
        state = item.state();
        proposedBy = item.proposedBy();
        change = item.change();
        conclusion = item.conclusion();
        discussing = item.discussing();
        spentSeconds = item.spentSeconds();
        closedAt = item.closedAt();
        noAction = item.noAction();
        noComment = item.noComment();
        carriedFrom = item.carriedFrom();
    }

    public ItemEdit parent(@Nullable String id) {
        parentId = id;
        return this;
    }

    public ItemEdit position(int place) {
        position = place;
        return this;
    }

    public ItemEdit number(String printed) {
        number = printed;
        return this;
    }

    public ItemEdit kind(AgendaItem.Kind business) {
        kind = business;
        return this;
    }

    public ItemEdit title(Bilingual words) {
        title = words;
        return this;
    }

    public ItemEdit ask(AgendaItem.Ask asked) {
        ask = asked;
        return this;
    }

    public ItemEdit tabs(List<String> all) {
        tabs = all;
        return this;
    }

    public ItemEdit presenters(List<AgendaItem.Presenter> all) {
        presenters = all;
        return this;
    }

    public ItemEdit minutes(@Nullable Integer planned) {
        minutes = planned;
        return this;
    }

    public ItemEdit questions(List<AgendaItem.Question> all) {
        questions = all;
        return this;
    }

    public ItemEdit state(AgendaItem.State now) {
        state = now;
        return this;
    }

    public ItemEdit proposedBy(@Nullable String personId) {
        proposedBy = personId;
        return this;
    }

    public ItemEdit change(AgendaItem.@Nullable Change made) {
        change = made;
        return this;
    }

    public ItemEdit conclusion(@Nullable Bilingual summary) {
        conclusion = summary;
        return this;
    }

    /** Discussed since this council time; null stops the clock. */
    public ItemEdit discussing(@Nullable Instant since) {
        discussing = since;
        return this;
    }

    public ItemEdit spentSeconds(int seconds) {
        spentSeconds = seconds;
        return this;
    }

    public ItemEdit closedAt(@Nullable Instant at) {
        closedAt = at;
        return this;
    }

    public ItemEdit noAction(boolean said) {
        noAction = said;
        return this;
    }

    public ItemEdit noComment(boolean said) {
        noComment = said;
        return this;
    }

    public ItemEdit carriedFrom(@Nullable String itemId) {
        carriedFrom = itemId;
        return this;
    }

    /** The copy, with the version that was read: the store raises it. */
    public AgendaItem done() {
        return as(from.id(), from.meetingId(), from.version());
    }

    /** The same as a new item of some meeting. */
    public AgendaItem as(String id, String meetingId) {
        return as(id, meetingId, 0);
    }

    private AgendaItem as(String id, String meetingId, int version) {
        return new AgendaItem(id, meetingId, parentId, position, number, kind, title, ask, tabs, presenters, minutes,
                questions, state, proposedBy, change, conclusion, discussing, spentSeconds, closedAt, noAction,
                noComment, carriedFrom, version);
    }
}

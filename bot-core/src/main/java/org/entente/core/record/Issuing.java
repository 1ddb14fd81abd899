package org.entente.core.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.action.Actions;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.delivery.FileLinks;
import org.entente.core.delivery.Showing;
import org.entente.core.meeting.Meeting;
import org.entente.core.people.Directory;
import org.entente.core.people.Room;
import org.entente.core.text.Bilingual;
import org.entente.core.text.RoomLanguages;

/** Gives a record out: as a version, with its classification, as a file. */
final class Issuing {

    /** How a version is given out. */
    enum RecordStage {
        FINAL, DRAFT
    }

    private static final Parameter<RecordStage> STAGE = Parameter.optional("record.stage",
            Types.choice(RecordStage.class));
    private static final Parameter<String> WHY = Parameter.optional("record.why", Types.reason(500)).after(
            List.of("because", "changed", "change", "with"), List.of("parce que", "changement", "motif", "avec"));
    private static final Parameter<Classification> MARK = Parameter.needed("classification",
            Types.choice(Classification.class));
    private static final Parameter<RecordFormat> FORMAT = Parameter.optional("format",
            Types.choice(RecordFormat.class));
    /** With or without its key word: "word in French", "word bilingue". */
    private static final Parameter<RoomLanguages> LANGUAGES = new Parameter<>("record.languages",
            Types.choice(RoomLanguages.class), false, true, false, List.of("in"), List.of("en"));

    private Issuing() {}

    static List<Command> commands(FileLinks links) {
        return List.of(
                Command.named("record.issue", Area.RECORD)
                        .words("issue|publish|give out|release", "diffuser|émettre|publier")
                        .takes(STAGE, WHY, Which.OF_MEETING).by(Permission.table()).does(Issuing::issue),
                Command.named("record.classify", Area.RECORD)
                        .words("classify|classification|mark", "coter|cote|classification|classer")
                        .takes(MARK, Which.OF_MEETING).by(Permission.table()).does(Issuing::classify),
                Command.named("record.export", Area.RECORD)
                        .words("export|file|download|document", "exporter|fichier|télécharger|document")
                        .takes(FORMAT, LANGUAGES, Which.OF_MEETING).by(Permission.insiders())
                        .does(call -> export(call, links)));
    }

    private static Answer issue(Call call) {
        Meeting meeting = Which.held(call);
        boolean draft = call.get(STAGE, RecordStage.FINAL) == RecordStage.DRAFT;
        if (!draft && meeting.state() != Meeting.State.ADJOURNED) {
            throw Refusal.because(Content.words("record.refused.running"),
                    Content.words("command.meeting.adjourn.example"),
                    Content.words("command.record.issue.example"));
        }
        List<Edition> editions = call.use(Records.class).editions(meeting.id());
        checkNew(call, meeting, editions, draft);
        call.use(Actions.class).settle(meeting.id());
        Bilingual why = call.find(WHY).map(text -> Bilingual.typedIn(call.language(), text)).orElse(null);
        Edition made = new Edition(call.newId(), meeting.councilId(), meeting.id(),
                editions.isEmpty() ? 1 : editions.getLast().number() + 1, draft, why,
                Fingerprints.of(call.record(), meeting, meeting.zone().dateAt(call.now())), null, call.now(),
                call.person().id());
        String kept = call.use(Records.class).keep(made.id(),
                Frozen.of(Assembly.givenOut(call.record(), call.council(), meeting, made)));
        Edition edition = made.keeping(kept);
        call.use(Records.class).issue(edition);
        call.audit("record.issued", meeting.id(), kept);
        call.outbox().postEverywhere(meeting.councilId(), new Showing.Live(RecordView.NAME, meeting.id()),
                "record:" + edition.id());
        return answer(call, meeting, edition);
    }

    /** The same words are not given out twice; what changed since is said. */
    private static void checkNew(Call call, Meeting meeting, List<Edition> editions, boolean draft) {
        if (editions.isEmpty()) {
            return;
        }
        Edition last = editions.getLast();
        boolean unchanged = Assembly.unchanged(call.record(), meeting, last);
        if (unchanged && (last.draft() == draft || draft)) {
            throw Refusal.because(Content.words("record.refused.same").with("number", last.number()), List.of(),
                    List.of(Cards.file(meeting, RoomLanguages.BOTH)));
        }
        if (!unchanged && call.find(WHY).isEmpty()) {
            Map<String, String> values = new HashMap<>(Which.form(Which.values(meeting)));
            values.put("record.stage", call.get(STAGE, RecordStage.FINAL).name());
            throw Refusal.because(Content.words("record.refused.why").with("number", last.number()),
                    List.of(Content.words("record.refused.why.instead")),
                    List.of(Button.of(Content.words("common.open.form"), "record.issue", values)));
        }
    }

    private static Answer answer(Call call, Meeting meeting, Edition edition) {
        List<Content> lines = new ArrayList<>();
        lines.add(Content.words(edition.draft() ? "record.issued.draft" : "record.issued").with("number",
                edition.number()).with("date", new Content.Day(meeting.date())));
        int pending = Lists.pending(call.record(), meeting);
        List<Button> next = new ArrayList<>();
        if (pending > 0) {
            lines.add(Content.words("record.pending.count").with("count", pending));
            next.add(Button.of(Content.words("record.button.pending"), "record.pending", Which.values(meeting)));
        }
        for (RoomLanguages languages : RoomLanguages.values()) {
            next.add(Cards.file(meeting, languages));
        }
        return new Answer.Said(Content.lines(lines), next);
    }

    private static Answer classify(Call call) {
        Meeting meeting = Which.meeting(call);
        Classification mark = call.get(MARK);
        call.use(Records.class).classify(meeting.councilId(), meeting.id(), mark);
        call.audit("record.classified." + mark, meeting.id(), "");
        return Answer.said(Content.words("record.classified").with("mark",
                Content.words("choice.Classification." + mark)).with("date", new Content.Day(meeting.date())));
    }

    /**
     * Into the room where it was asked for; where rooms take no files, to whoever asks: in a room as an address that
     * opens this file, in their own talk as the file itself.
     */
    private static Answer export(Call call, FileLinks links) {
        Meeting meeting = Which.held(call);
        String document = RecordDocument.name(call.get(FORMAT, RecordFormat.WORD).ending(),
                call.find(LANGUAGES).orElse(null));
        String dedupe = document + ":" + call.invocation().delivery();
        if (!call.place().platform().filesInRooms()) {
            Optional<FileLinks.Link> link = call.place().direct() && !links.instead(call.place().platform())
                    ? Optional.empty()
                    : links.to(new FileLinks.Wanted(meeting.councilId(), document, meeting.id(), languages(call)),
                            call.machineTime());
            if (link.isPresent()) {
                return linked(call, meeting, link.get());
            }
            call.outbox().hand(meeting.councilId(), call.identity(), document, meeting.id(), dedupe);
            return Answer.said(Content.words("record.handed").with("date", new Content.Day(meeting.date())));
        }
        Room room = here(call).orElseThrow(() -> Refusal.because(Content.words("record.refused.no.room"),
                Content.words("command.record.export.example")));
        call.outbox().file(room, document, meeting.id(), dedupe);
        return Answer.said(Content.words("record.exported").with("date", new Content.Day(meeting.date())));
    }

    /** The room of the council in which they ask; empty in a talk of their own and elsewhere. */
    private static Optional<Room> here(Call call) {
        return call.use(Directory.class).rooms(call.council().id()).stream()
                .filter(open -> open.is(call.place().platform(), call.place().workspace(),
                        call.place().conversation()))
                .findFirst();
    }

    private static RoomLanguages languages(Call call) {
        return here(call).map(Room::languages).orElseGet(() -> RoomLanguages.only(call.language()));
    }

    /** Whoever has the address has the file: it is shown to them alone, and kept nowhere. */
    private static Answer linked(Call call, Meeting meeting, FileLinks.Link link) {
        call.audit("record.linked", meeting.id(), "");
        Content date = new Content.Day(meeting.date());
        return new Answer.Secret(
                Card.titled(Content.words("record.linked.title")).paragraph(new Content.LinkTo(
                        Content.words("record.linked").with("date", date), link.address()))
                        .note(Content.words("record.linked.note").with("until", new Content.Moment(link.until(),
                                call.council().zone(), Content.Moment.Style.SHORT)))
                        .build(),
                Answer.said(Content.words("record.linked.once").with("date", date),
                        Cards.file(meeting, languages(call))));
    }
}

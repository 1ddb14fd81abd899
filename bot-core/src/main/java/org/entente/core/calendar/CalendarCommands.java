package org.entente.core.calendar;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.entente.core.delivery.FileLinks;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingLabel;
import org.entente.core.meeting.MeetingType;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Platform;
import org.entente.core.people.Role;
import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;

/** A meeting as a file for one's own calendar; the address of all of them, which the secretariat makes and revokes. */
public final class CalendarCommands {

    /** Where feeds are served, below the address of this machine. */
    public static final String PATH = "/calendar/";
    /** How the address of a feed ends. */
    public static final String ENDING = ".ics";

    private static final Parameter<Meeting> MEETING = Parameter.optional("meeting", MeetingType.MEETING);

    private final @Nullable URI publicUrl;

    private final FileLinks links;

    private CalendarCommands(@Nullable URI publicUrl, FileLinks links) {
        this.publicUrl = publicUrl;
        this.links = links;
    }

    /**
     * @param publicUrl under which people reach this machine, or null where nobody said
     * @param links addresses of files, for where nobody can be handed one
     */
    public static List<Command> all(@Nullable URI publicUrl, FileLinks links) {
        CalendarCommands commands = new CalendarCommands(publicUrl, links);
        return List.of(
                Command.named("meeting.calendar", Area.MEETING).words("calendar|calendar file|ics",
                        "calendrier|fichier de calendrier")
                        .takes(MEETING).by(Permission.everybodyHere()).does(commands::hand),
                Command.named("calendar.show", Area.COUNCIL).words("calendar|calendar feed", "calendrier|flux")
                        .by(Permission.of(Role.SECRETARIAT)).readsOnly().does(commands::show),
                Command.named("calendar.make", Area.COUNCIL).words("calendar new|new calendar",
                        "calendrier nouveau|nouveau calendrier")
                        .by(Permission.of(Role.SECRETARIAT)).does(commands::make),
                Command.named("calendar.revoke", Area.COUNCIL).words("calendar revoke|calendar close",
                        "calendrier révoquer|calendrier fermer")
                        .by(Permission.of(Role.SECRETARIAT)).does(CalendarCommands::revoke));
    }

    /** To whoever asks alone, in their language; after a change they are given the next one. */
    private Answer hand(Call call) {
        Meetings meetings = call.use(Meetings.class);
        Meeting meeting = call.find(MEETING).or(() -> meetings.running(call.council().id()))
                .or(() -> meetings.next(call.council().id(), call.now()))
                .orElseThrow(() -> Refusal.because(Content.words("refused.meeting.none"),
                        Content.words("command.meeting.schedule.example")));
        if (meeting.state() == Meeting.State.ADJOURNED) {
            throw Refusal.because(Content.words("calendar.refused.over"),
                    Content.words("command.meeting.list.example"));
        }
        Platform platform = call.place().platform();
        if (links.instead(platform)) {
            Optional<FileLinks.Link> link = links.to(new FileLinks.Wanted(meeting.councilId(), MeetingFile.NAME,
                    meeting.id(), RoomLanguages.only(call.language())), call.machineTime());
            if (link.isPresent()) {
                return linked(call, meeting, link.get());
            }
        }
        call.use(Feeds.class).took(meeting.id(), call.identity());
        call.outbox().hand(meeting.councilId(), call.identity(), MeetingFile.NAME, meeting.id(),
                "calendar:" + call.invocation().delivery());
        return Answer.said(Content.words("calendar.handed").with("meeting",
                MeetingLabel.of(meeting, call.council())));
    }

    /** Whoever has the address has the file: it is shown to them alone. */
    private static Answer linked(Call call, Meeting meeting, FileLinks.Link link) {
        Content label = Content.words("calendar.linked").with("meeting", MeetingLabel.of(meeting, call.council()));
        return new Answer.Secret(
                Card.untitled().paragraph(new Content.LinkTo(label, link.address()))
                        .note(Content.words("record.linked.note").with("until", new Content.Moment(link.until(),
                                call.council().zone(), Content.Moment.Style.SHORT)))
                        .build(),
                Answer.said(Content.words("calendar.linked.once"), Button.of(Content.words("meeting.button.calendar"),
                        "meeting.calendar", Map.of("meeting", meeting.id()))));
    }

    private Answer show(Call call) {
        boolean there = call.use(Feeds.class).of(call.council().id()).isPresent();
        Card.Builder card = Card.titled(Content.words("calendar.feed.title"))
                .paragraph(Content.words(there ? "calendar.feed.there" : "calendar.feed.none"))
                .note(Content.words("calendar.feed.secret"));
        Map<String, String> values = Map.of("council", call.council().id());
        Button make = Button.of(Content.words(there ? "calendar.button.again" : "calendar.button.make"),
                "calendar.make", values);
        return new Answer.Shown(card.actions(there
                ? List.of(make.asking(Content.words("calendar.again.ask")),
                        Button.of(Content.words("calendar.button.revoke"), "calendar.revoke", values).danger()
                                .asking(Content.words("calendar.revoke.ask")))
                : List.of(make.primary())).build());
    }

    /** The address is shown once; only the hash of its secret is kept. */
    private Answer make(Call call) {
        if (publicUrl == null) {
            throw Refusal.because(Content.words("calendar.refused.address"),
                    Content.words("calendar.refused.address.instead"));
        }
        String councilId = call.council().id();
        String secret = CouncilFeed.secret();
        call.use(Feeds.class).keep(new Feeds.Feed(CouncilFeed.hash(secret), councilId, call.person().id(),
                call.machineTime()));
        call.audit("calendar.made", councilId, "");
        String address = publicUrl.toString().replaceAll("/+$", "") + PATH + secret + ENDING;
        Card card = Card.titled(Content.words("calendar.feed.title"))
                .paragraph(Content.words("calendar.feed.made")).paragraph(Content.literal(address))
                .note(Content.words("calendar.feed.languages")).note(Content.words("calendar.feed.secret")).build();
        return new Answer.Secret(card, Answer.said(Content.words("calendar.feed.once"),
                Button.of(Content.words("calendar.button.again"), "calendar.make", Map.of("council", councilId))));
    }

    private static Answer revoke(Call call) {
        if (!call.use(Feeds.class).revoke(call.council().id())) {
            throw Refusal.because(Content.words("calendar.refused.none"),
                    Content.words("command.calendar.make.example"));
        }
        call.audit("calendar.revoked", call.council().id(), "");
        return Answer.said(Content.words("calendar.revoked"));
    }
}

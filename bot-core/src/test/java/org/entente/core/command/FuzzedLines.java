package org.entente.core.command;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.entente.core.action.ActionCommands;
import org.entente.core.council.CouncilCommands;
import org.entente.core.decision.MotionCommands;
import org.entente.core.delivery.FileLinks;
import org.entente.core.home.HomeCommands;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaCommands;
import org.entente.core.meeting.MeetingCommands;
import org.entente.core.people.Administrators;
import org.entente.core.people.Directory;
import org.entente.core.poll.PollCommands;
import org.entente.core.record.RecordCommands;
import org.entente.core.text.Language;

/** A line somebody types, as a fuzzer makes it: it calls a command or none, its words become values or a refusal. */
public final class FuzzedLines {

    public static final List<String> SEEDS = List.of("0add Publish the guide for @{WEB/W/p1} by 2 December",
            "1\"Which day?\" \"Monday\" « Tuesday » until 28 September 2018 at 9:10", "2help", "3add \"A\" 10 minutes",
            "4move That it be adopted because 2/3 agree", "5schedule Friday 26 October 2018 at 13:00 Eastern",
            "6ajouter Publier d’ici la prochaine réunion", "7décidé l'accord, ‘oui’ 60 000 $ plus TVH");

    private static final Registry REGISTRY = Registry.of(Stream.of(HomeCommands.all(),
            CouncilCommands.all(Administrators.none()), MeetingCommands.all(List.of()),
            AgendaCommands.all(List.of(), List.of()), MotionCommands.all(), PollCommands.all(), ActionCommands.all(),
            RecordCommands.all(FileLinks.NONE)).flatMap(Collection::stream).toList());
    private static final Situation SITUATION = withoutRecord(SmallRegister.situation(Language.ENGLISH));

    private FuzzedLines() {}

    /** A value that is looked up in the record is not looked for here. */
    private static final class NoRecord extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoRecord() {
            super(null, null, false, false);
        }
    }

    private static Situation withoutRecord(Situation small) {
        Transaction record = new Transaction() {
            @Override
            public <S> S use(Class<S> kind) {
                if (kind != Directory.class) {
                    throw new NoRecord();
                }
                return small.record().use(kind);
            }
        };
        return new Situation(record, small.council(), small.person(), small.where(), small.language(), small.now(),
                small.zone());
    }

    /** Called by the fuzzer before it counts how long an input takes: classes are loaded then. */
    public static void fuzzerInitialize() {
        SEEDS.forEach(seed -> fuzzerTestOneInput(seed.getBytes(StandardCharsets.UTF_8)));
    }

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        Area area = Area.values()[Math.floorMod(data[0], Area.values().length)];
        String line = new String(data, 1, data.length - 1, StandardCharsets.UTF_8);
        try {
            if (REGISTRY.called(area, line) instanceof Registry.Found(Command command, String rest)) {
                LineReader.read(command, rest, SITUATION);
            }
        } catch (NoRecord e) {
            // as far as it can be read alone
        }
    }
}

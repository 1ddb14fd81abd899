package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.time.Note;
import org.entente.core.time.When;

/** What was taken for granted in a date, said back so that a wrong guess is seen at once (E-08, E-09). */
final class Notes {

    private Notes() {}

    static Content with(Content line, List<Note> notes, When.Read when) {
        List<Content> lines = new ArrayList<>();
        lines.add(line);
        for (Note note : notes) {
            switch (note) {
                case Note.YearAssumed(int year) ->
                        lines.add(Content.words("meeting.note.year").with("year", Integer.toString(year)));
                case Note.DayAssumed(var date) ->
                        lines.add(Content.words("meeting.note.day").with("date", new Content.Day(date)));
                case Note.TimeAssumed assumed -> lines.add(Content.words("meeting.note.time"));
                case Note.MidnightEndsTheDay(var said) ->
                        lines.add(Content.words("meeting.note.midnight").with("date", new Content.Day(said)));
                case Note.OtherZoneName(String typed, var zone, var at) -> lines.add(Content.words("meeting.note.zone")
                        .with("typed", typed)
                        .with("moment", new Content.Moment(at, zone, Content.Moment.Style.FULL)));
                case Note.HappensTwice(var earlier, var later) -> lines.add(Content.words("meeting.note.twice")
                        .with("moment", new Content.Moment(earlier, when.zone(), Content.Moment.Style.SHORT)));
            }
        }
        if (when.time() == null) {
            lines.add(Content.words("meeting.note.no.time"));
        }
        return Content.lines(lines);
    }
}

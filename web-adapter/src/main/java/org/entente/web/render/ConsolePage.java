package org.entente.web.render;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands on the page of the console.
 *
 * @param token that proves that what comes in was sent by this page
 * @param acting whose page it is
 * @param room the name of the room that is shown
 * @param said what all see there, oldest first
 * @param mine what the acting person alone was sent, oldest first
 * @param mark up to which messages stand on the page
 * @param typed what stands in the command box, or empty
 * @param clock the council's time in words, or null where no council sits in the room
 */
public record ConsolePage(Say say, String token, Actor acting, List<Actor> actors, String room, List<RoomLink> rooms,
        List<JteModel> said, List<JteModel> mine, long mark, List<Completion> completions, String typed,
        @Nullable String clock, List<Step> steps) {

    public ConsolePage {
        actors = List.copyOf(actors);
        rooms = List.copyOf(rooms);
        said = List.copyOf(said);
        mine = List.copyOf(mine);
        completions = List.copyOf(completions);
        steps = List.copyOf(steps);
    }

    /**
     * Somebody whose part can be taken.
     *
     * @param lang of their name
     * @param place what they are in the council, in words; empty for who is not in one
     */
    public record Actor(String name, String lang, String place, String address, boolean current) {}

    /** A room that can be opened. */
    public record RoomLink(String name, String address, boolean current) {}

    /** A line that can be typed, and what it does. */
    public record Completion(String line, String does) {}

    /**
     * A step of the first five minutes.
     *
     * @param by whose part it is; null where nobody of that place is there
     * @param address of the page with the line written
     */
    public record Step(String text, String line, @Nullable String by, String address, boolean done) {}

    /** Where the scripts lie. */
    public String htmx() {
        return Webjars.HTMX;
    }
}

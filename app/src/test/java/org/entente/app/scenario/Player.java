package org.entente.app.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.card.PlainForm;
import org.entente.core.card.Voice;
import org.entente.core.command.Area;
import org.entente.core.command.Input;
import org.entente.core.command.Invocation;
import org.entente.core.command.Mentions;
import org.entente.core.command.Place;
import org.entente.core.command.Reply;
import org.entente.core.people.Identity;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** A person in a scenario: says, clicks, fills in, submits, and sees what is answered privately. */
public final class Player {

    private final CouncilScenario scenario;
    private final String personId;
    private final Identity identity;
    private final Language language;
    private final Invocation.@Nullable Profile profile;
    private final Map<String, String> filled = new HashMap<>();
    private Reply reply;
    private Reply.@Nullable FieldErrors errors;
    private @Nullable Invocation last;

    Player(CouncilScenario scenario, String personId, Identity identity, Language language,
            Invocation.@Nullable Profile profile) {
        this.profile = profile;
        this.scenario = scenario;
        this.personId = personId;
        this.identity = identity;
        this.language = language;
        this.reply = new Reply.Nothing(language);
    }

    public String id() {
        return personId;
    }

    public Identity identity() {
        return identity;
    }

    /** The room in which this person sits, on their own platform. */
    private String room() {
        return scenario.side(identity.platform()).conversation();
    }

    /** How others mention this person in a line. */
    public String mention() {
        return Mentions.write(identity);
    }

    /** Types a slash command in the room. */
    public Player says(String line) {
        return typed(line, room(), false);
    }

    /** Types a slash command in another room of their platform. */
    Player saysIn(String conversation, String line) {
        return typed(line, conversation, false);
    }

    /** Types a slash command to the bot alone. */
    public Player whispers(String line) {
        return typed(line, "D" + identity.user(), true);
    }

    private Player typed(String line, String conversation, boolean direct) {
        assertThat(line).as("a slash command").startsWith("/");
        int space = line.indexOf(' ');
        String word = space < 0 ? line.substring(1) : line.substring(1, space);
        Area area = Area.called(word).orElseThrow(() -> new AssertionError("no slash command /" + word));
        return sends(new Input.Typed(area, space < 0 ? "" : line.substring(space + 1)), conversation, direct);
    }

    /** Presses the newest button with this label: on the last private answer, else to the person, else in the room. */
    public Player clicks(String label) {
        Button button = scenario.newestButton(label, this);
        return sends(new Input.Pressed(button.command(), button.arguments()), room(), false);
    }

    /** Presses the newest button with this label on a message that holds the words. */
    public Player clicks(String label, String words) {
        Button button = scenario.newestButton(label, this, words);
        return sends(new Input.Pressed(button.command(), button.arguments()), room(), false);
    }

    /** Presses something that has no button here: a shortcut or an event. */
    public Player presses(String command, Map<String, String> values) {
        return sends(new Input.Pressed(command, values), room(), false);
    }

    /** Fills in a field of the open form, by its label; a choice by its label or its raw value. */
    public Player fills(String label, String value) {
        Form.Field field = field(label);
        filled.put(field.name(), switch (field.kind()) {
            case Form.Kind.One(List<Form.Option> options) -> chosen(options, value);
            case Form.Kind.Many(List<Form.Option> options) -> String.join("\n",
                    value.lines().map(line -> chosen(options, line)).toList());
            case Form.Kind.Line line -> value;
            case Form.Kind.Lines lines -> value;
            case Form.Kind.Date date -> value;
            case Form.Kind.Number number -> value;
            case Form.Kind.Person person -> value;
            case Form.Kind.People people -> value;
        });
        return this;
    }

    private String chosen(List<Form.Option> options, String value) {
        return options.stream().filter(option -> voice().plainLabel(option.label()).equals(value)).findFirst()
                .map(Form.Option::value).orElse(value);
    }

    public Player submits() {
        Form form = form();
        Map<String, String> values = new HashMap<>(form.hidden());
        for (Form.Field field : form.fields()) {
            String value = filled.getOrDefault(field.name(), field.filled());
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        Reply open = reply;
        sends(new Input.Submitted(form.command(), values), room(), false);
        if (reply instanceof Reply.FieldErrors wrong) {
            errors = wrong;
            reply = open;
        } else {
            filled.clear();
        }
        return this;
    }

    /** The last request arrives once more, exactly as it was. */
    public Player repeats() {
        Invocation again = last;
        if (again == null) {
            throw new AssertionError("nothing to repeat");
        }
        reply = scenario.dispatch(again);
        return this;
    }

    private Player sends(Input input, String conversation, boolean direct) {
        errors = null;
        Invocation invocation = new Invocation(scenario.nextDelivery(), identity, language, profile,
                new Place(identity.platform(), identity.workspace(), conversation, null, direct), input,
                scenario.machineNow());
        last = invocation;
        reply = scenario.dispatch(invocation);
        SlackJudge.judge(reply);
        TeamsJudge.judge(reply);
        return this;
    }

    /** The last private answer says this. */
    public Player sees(String... words) {
        assertThat(answer()).as("what is answered privately").contains(words);
        return this;
    }

    public Player doesNotSee(String... words) {
        assertThat(answer()).as("what is answered privately").doesNotContain(words);
        return this;
    }

    /** The last request opened a form with this title. */
    public Player seesForm(String title) {
        assertThat(voice().plainLabel(form().title())).isEqualTo(title);
        return this;
    }

    /** A field of the form came back with this error. */
    public Player seesError(String label, String words) {
        Reply.FieldErrors wrong = errors;
        if (wrong == null) {
            throw new AssertionError("the form did not come back; the answer was: " + answer());
        }
        Content error = wrong.errors().get(field(label).name());
        assertThat(error == null ? "" : voice().plainText(error)).contains(words);
        return this;
    }

    /** What a field of the open form is filled with. */
    public Player seesFilled(String label, String value) {
        assertThat(field(label).filled()).isEqualTo(value);
        return this;
    }

    /** The last private answer as plain text, buttons in brackets. */
    public String answer() {
        Reply.FieldErrors wrong = errors;
        if (wrong != null) {
            return "[errors] " + wrong.errors().values().stream().map(voice()::plainText).toList();
        }
        return switch (reply) {
            case Reply.Shown shown -> PlainForm.of(shown.card(), voice()) + labels(shown);
            case Reply.Dialog dialog -> "[form] " + voice().plainLabel(dialog.form().title());
            case Reply.FieldErrors none -> throw new IllegalStateException("kept apart from the form");
            case Reply.Nothing nothing -> "";
        };
    }

    private String labels(Reply.Shown shown) {
        StringBuilder labels = new StringBuilder();
        FakePlatform.buttonsOf(shown.card())
                .forEach(b -> labels.append("\n[").append(voice().plainLabel(b.label())).append(']'));
        return labels.toString();
    }

    /** The card that came back last. */
    public CouncilScenario.Shown card() {
        if (reply instanceof Reply.Shown shown) {
            return new CouncilScenario.Shown(shown.card(), voice());
        }
        throw new AssertionError("no card came back: " + answer());
    }

    /** What came back last. */
    Reply reply() {
        return reply;
    }

    /** The buttons of the last private answer. */
    List<Button> privateButtons() {
        return reply instanceof Reply.Shown shown ? FakePlatform.buttonsOf(shown.card()) : List.of();
    }

    Voice voice() {
        return Voice.in(reply.language());
    }

    /** The form that is open. */
    public Form form() {
        if (reply instanceof Reply.Dialog dialog) {
            return dialog.form();
        }
        throw new AssertionError("no form is open; the answer was: " + answer());
    }

    private Form.Field field(String label) {
        return form().fields().stream().filter(f -> voice().plainLabel(f.label()).equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError("no field '" + label + "' among "
                        + form().fields().stream().map(f -> voice().plainLabel(f.label())).toList()));
    }
}

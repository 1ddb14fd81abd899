package org.entente.core.record;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.meeting.Tabs;

/** The lines of each cell of the three columns. */
final class Lines {

    private Lines() {}

    static List<Line> item(RecordOfDecisions.Item item) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                new Line.Head(item.title() == null ? Content.words("record.item.untitled").with("number", item.number())
                        : Content.words("record.item").with("number", item.number()).with("title", item.title())));
        if (!item.tabs().isEmpty()) {
            lines.add(new Line.Detail(Content.words("record.tabs").with("count", item.tabs().size()).with("tabs",
                    Tabs.shown(item.tabs()))));
        }
        if (!item.presenters().isEmpty()) {
            lines.add(new Line.Detail(Content.words("record.presented").with("count", item.presenters().size())
                    .with("who", Content.commas(item.presenters().stream().map(Lines::presenter).toList()))));
        }
        if (!item.ask().equals("NONE")) {
            lines.add(new Line.Detail(Content.words("record.ask." + item.ask())));
        }
        return lines;
    }

    private static Content presenter(RecordOfDecisions.Presenting presenting) {
        return presenting.remote() ? new Content.Joined(List.of(presenting.who(), Content.words("record.remote")),
                Content.Joined.Joint.SPACE) : presenting.who();
    }

    static List<Line> discussion(List<Passage> passages) {
        List<Line> lines = new ArrayList<>();
        passages.forEach(passage -> add(passage, lines));
        return lines;
    }

    private static void add(Passage passage, List<Line> lines) {
        switch (passage) {
            case Passage.Said said -> {
                lines.add(new Line.Text(said(said)));
                said.replies().forEach(reply -> lines.add(new Line.Point(replied(reply))));
            }
            case Passage.Chat(List<Passage.Said> messages) -> {
                lines.add(new Line.Head(Content.words("record.chat")));
                messages.forEach(message -> lines.add(new Line.Point(said(message))));
            }
            case Passage.Questions(List<Passage.Prepared> questions) -> {
                lines.add(new Line.Head(Content.words("record.questions")));
                questions.forEach(question -> lines.add(new Line.Point(
                        Content.words("record.question." + (question.answered() ? "answered" : "open"))
                                .with("question", question.question()))));
            }
            case Passage.Polled polled -> poll(polled, lines);
            case Passage.Conclusion(Content words) ->
                    lines.add(new Line.Text(Content.words("record.conclusion").with("words", words)));
            case Passage.Stated(Content words) -> lines.add(new Line.Text(words));
            case Passage.Notice(Content words) ->
                    lines.add(new Line.Text(Content.words("record.notice").with("words", words)));
            case Passage.NoComment none -> lines.add(new Line.Text(Content.words("record.no.comment")));
            case Passage.Remark remark -> lines.add(new Line.Text(remark(remark)));
        }
    }

    private static Content said(Passage.Said said) {
        if (said.speaker() == null) {
            return said.question() ? Content.words("record.asked.nobody").with("words", said.words()) : said.words();
        }
        return Content.words(said.question() ? "record.asked" : "record.said").with("speaker", said.speaker())
                .with("words", said.words());
    }

    private static Content replied(Passage.Said said) {
        Content.Words words = Content.words(said.speaker() == null ? "record.replied.nobody" : "record.replied")
                .with("words", said.words());
        return said.speaker() == null ? words : words.with("speaker", said.speaker());
    }

    private static Content remark(Passage.Remark remark) {
        Content.Words words = Content.words(remark.speaker() == null ? "record.remark.nobody" : "record.remark")
                .with("date", new Content.Day(remark.on())).with("words", remark.words());
        return remark.speaker() == null ? words : words.with("speaker", remark.speaker());
    }

    private static void poll(Passage.Polled polled, List<Line> lines) {
        lines.add(new Line.Head(Content.words("record.poll." + polled.kind())));
        lines.add(new Line.Text(polled.question()));
        if (!polled.rows().isEmpty()) {
            lines.add(new Line.Counts(Content.words("record.poll.choice"), Content.words("record.poll.count"),
                    polled.rows()));
        }
        if (polled.result() != null) {
            lines.add(new Line.Text(polled.result()));
        }
        polled.answers().forEach(answer -> lines.add(new Line.Point(answer)));
        lines.add(new Line.Detail(Content.words(polled.open() ? "record.poll.open" : "record.poll.respondents")
                .with("count", polled.respondents())));
    }

    static List<Line> outcome(RecordOfDecisions.Item item) {
        List<Line> lines = new ArrayList<>(outcome(item.decisions(), item.actions()));
        item.unsettled().forEach(sentence -> lines.add(new Line.Text(sentence)));
        if (item.noAction()) {
            lines.add(new Line.Text(Content.words("record.no.action")));
        }
        return lines;
    }

    static List<Line> outcome(List<RecordOfDecisions.Decided> decisions, List<RecordOfDecisions.Task> actions) {
        List<Line> lines = new ArrayList<>();
        for (RecordOfDecisions.Decided decided : decisions) {
            lines.add(new Line.Head(decided.label()));
            lines.add(new Line.Text(decided.words()));
            about(decided).forEach(content -> lines.add(new Line.Detail(content)));
            if (decided.trace() != null) {
                lines.add(new Line.Detail(Content.words("record.trace").with("trace", decided.trace())));
            }
        }
        for (RecordOfDecisions.Task task : actions) {
            lines.add(new Line.Head(task.label()));
            task(task, lines);
        }
        return lines;
    }

    /** What is printed below a decision's words, in its column and in the list alike. */
    static List<Content> about(RecordOfDecisions.Decided decided) {
        List<Content> about = new ArrayList<>();
        about.add(Content.words("record.outcome").with("outcome", decided.outcomeWords()));
        if (decided.mover() != null) {
            about.add(Content.words("record.moved").with("who", decided.mover()));
        }
        if (decided.seconder() != null) {
            about.add(Content.words("record.seconded").with("who", decided.seconder()));
        }
        if (decided.sum() != null) {
            about.add(Content.words("record.amount").with("amount", decided.sum().words()));
        }
        if (decided.met() != null) {
            about.add(decided.met());
        }
        return about;
    }

    private static void task(RecordOfDecisions.Task task, List<Line> lines) {
        lines.add(new Line.Text(task.text()));
        task.parts().forEach(part -> lines.add(new Line.Point(part.done()
                ? Content.words("record.part.done").with("part", part.text())
                : part.text())));
        task.topics().forEach(topic -> lines.add(new Line.Point(topic)));
        for (String part : List.of("OWNER", "COLLABORATOR", "RELAY")) {
            List<Content> owners = task.owners().stream().filter(owner -> owner.part().equals(part))
                    .map(RecordOfDecisions.Owning::who).toList();
            if (!owners.isEmpty()) {
                lines.add(new Line.Detail(Content.words("record.owner." + part).with("count", owners.size()).with("who",
                        Content.commas(owners))));
            }
        }
        // An action without a due date is named as such, for review (S-09, E-14).
        lines.add(new Line.Detail(task.due() == null ? Content.words("record.due.none")
                : Content.words("record.due").with("due", task.due())));
        if (task.progress() != null) {
            lines.add(new Line.Detail(task.progress()));
        }
        if (task.remark() != null) {
            lines.add(new Line.Detail(Content.words("record.secretariat.remark").with("words", task.remark())));
        }
    }
}

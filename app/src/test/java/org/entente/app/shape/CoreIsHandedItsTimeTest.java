package org.entente.app.shape;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The core is handed the council's clock, zone and language; zone rules come from ICU's data and never from java.time's. */
class CoreIsHandedItsTimeTest {

    /** A way to ask the machine, or the JDK's zone tables. */
    record Question(Class<?> type, String method) {

        boolean isAskedBy(JavaAccess<?> access) {
            return access.getTargetOwner().isEquivalentTo(type) && access.getName().equals(method);
        }
    }

    static Stream<Question> questions() {
        var now = Stream.of(Instant.class, LocalDate.class, LocalTime.class, LocalDateTime.class, OffsetDateTime.class,
                ZonedDateTime.class, Year.class, YearMonth.class).map(type -> new Question(type, "now"));
        var machine = Stream.of(
                new Question(Clock.class, "systemUTC"), new Question(Clock.class, "systemDefaultZone"),
                new Question(Clock.class, "system"), new Question(System.class, "currentTimeMillis"),
                new Question(System.class, "nanoTime"), new Question(ZoneId.class, "systemDefault"),
                new Question(TimeZone.class, "getDefault"), new Question(com.ibm.icu.util.TimeZone.class, "getDefault"),
                new Question(Locale.class, "getDefault"), new Question(com.ibm.icu.util.ULocale.class, "getDefault"),
                new Question(Calendar.class, "getInstance"));
        // without a ZoneId of a region there is no way to the JDK's tables; ZoneOffset has none
        var tables = Stream.of(new Question(ZoneId.class, "of"), new Question(ZoneId.class, "getRules"),
                new Question(TimeZone.class, "toZoneId"));
        return Stream.of(now, machine, tables).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theCoreDoesNotAsk(Question question) {
        assertThat(question.type().getMethods()).as("a name that is not there would hold nothing")
                .extracting(Method::getName).contains(question.method());
        assertThat(accesses().filter(question::isAskedBy).map(JavaAccess::getDescription))
                .as("time, zone and language are handed in; zone rules are those of org.entente.core.time").isEmpty();
    }

    @Test
    void theCoreMakesNoDateOutOfNothing() {
        assertThat(accesses().filter(access -> access.getTargetOwner().isEquivalentTo(Date.class))
                .filter(access -> access instanceof JavaConstructorCall call
                        && call.getTarget().getRawParameterTypes().isEmpty())
                .map(JavaAccess::getDescription))
                .as("new Date() is now, by another name").isEmpty();
    }

    private static Stream<JavaAccess<?>> accesses() {
        return Shape.CLASSES.stream().filter(Shape::isCore).map(JavaClass::getAccessesFromSelf)
                .flatMap(found -> found.stream());
    }
}

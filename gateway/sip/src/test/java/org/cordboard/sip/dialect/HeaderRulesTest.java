package org.cordboard.sip.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import javax.sip.PeerUnavailableException;
import javax.sip.SipFactory;
import javax.sip.header.HeaderFactory;
import javax.sip.message.Response;
import org.cordboard.sip.dialect.HeaderRule.Change;
import org.cordboard.sip.dialect.HeaderRule.On;
import org.cordboard.sip.dialect.HeaderRule.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What rules make of a message.
final class HeaderRulesTest {
    private static final String INVITE = """
            INVITE sip:0049301234567@127.0.0.1 SIP/2.0
            Via: SIP/2.0/UDP 127.0.0.1:5070;branch=z9hG4bK1
            Max-Forwards: 70
            From: "Ada" <sip:030888@carrier.test>;tag=a
            To: <sip:0049301234567@127.0.0.1>
            Call-ID: 1
            CSeq: 1 INVITE
            Contact: <sip:ada@127.0.0.1:5070>
            Supported: timer
            Supported: 100rel
            X-Caller: sip:+4930888@carrier.test
            Content-Length: 0

            """.replace("\n", "\r\n");

    private HeaderFactory headers;
    private SIPRequest invite;

    @BeforeEach
    void read() throws PeerUnavailableException, ParseException {
        headers = SipFactory.getInstance().createHeaderFactory();
        invite = (SIPRequest) new StringMsgParser().parseSIPMessage(INVITE.getBytes(), true, false, null);
    }

    private String after(Change... changes) {
        new HeaderRules(Arrays.stream(changes)
                        .map(change -> new HeaderRule(On.BOTH, change))
                        .toList())
                .applyTo(invite, headers);
        return invite.toString();
    }

    private static Change.Replace replace(String header, String expression, String with) {
        return new Change.Replace(header, HeaderRule.expression(expression), with);
    }

    private static Change.ReplaceUser replace(Place place, String expression, String with) {
        return new Change.ReplaceUser(place, HeaderRule.expression(expression), with);
    }

    @Test
    void aHeaderIsSetInPlaceOfWhatWasThere() {
        assertThat(after(new Change.Put("Supported", "timer, replaces"), new Change.Put("X-Site", "Berlin")))
                .contains("Supported: timer,replaces\r\n", "X-Site: Berlin\r\n")
                .doesNotContain("100rel");
    }

    @Test
    void aHeaderIsRemovedWithAllItsLines() {
        assertThat(after(new Change.Remove("Supported"))).doesNotContain("Supported");
    }

    @Test
    void aHeaderIsRenamedAndReadUnderItsNewName() {
        assertThat(after(
                        replace("X-Caller", "^(.*)$", "<$1>"),
                        new Change.Rename("X-Caller", "P-Asserted-Identity"),
                        new Change.Rename("X-Missing", "X-Caller")))
                .contains("P-Asserted-Identity: <sip:+4930888@carrier.test>\r\n")
                .doesNotContain("X-Caller");
    }

    @Test
    void aHeaderIsCopied() {
        assertThat(after(new Change.Copy("X-Caller", "X-Kept")))
                .contains("X-Caller: sip:+4930888@carrier.test\r\n", "X-Kept: sip:+4930888@carrier.test\r\n");
    }

    @Test
    void namesBeforeTheAtAreReplacedOneByOne() {
        assertThat(after(
                        replace(Place.REQUEST_URI, "^00", "+"),
                        replace(Place.FROM, "^0([1-9].*)$", "+49$1"),
                        replace(Place.TO, "567$", "#")))
                .startsWith("INVITE sip:+49301234567@127.0.0.1 SIP/2.0\r\n")
                .contains(
                        "From: \"Ada\" <sip:+4930888@carrier.test>;tag=a\r\n", "To: <sip:0049301234%23@127.0.0.1>\r\n");
    }

    @Test
    void whatMakesNothingThatFitsLeavesTheMessageAsItWas() {
        String before = invite.toString();

        assertThat(after(
                        replace(Place.REQUEST_URI, ".*", "a b"),
                        replace(Place.REQUEST_URI, ".*", ""),
                        new Change.Put("Session-Expires", "soon")))
                .isEqualTo(before);
    }

    @Test
    void aHeaderDoesNotGrowWithoutEnd() {
        Change[] doubling = new Change[60];
        Arrays.fill(doubling, replace("X-Caller", "^(.*)$", "$1$1"));

        assertThat(after(doubling)).hasSizeLessThan(10_000);
    }

    @Test
    void anExpressionThatHasManyWaysToFitIsAnsweredAtOnce() throws ParseException {
        String long_ = "a".repeat(5000);
        invite.setHeader(headers.createHeader("X-Caller", long_));

        assertThat(after(replace("X-Caller", "^(a+)+$", "b"), replace("X-Caller", "(a|a?)+!", "c")))
                .contains("X-Caller: b\r\n");
    }

    @Test
    void aRuleForRequestsLeavesResponsesAlone() throws ParseException {
        Response response = invite.createResponse(200);
        new HeaderRules(List.of(
                        new HeaderRule(On.REQUESTS, new Change.Put("X-Asked", "1")),
                        new HeaderRule(On.RESPONSES, new Change.Put("X-Answered", "1")),
                        new HeaderRule(On.BOTH, replace(Place.FROM, ".*", "x"))))
                .applyTo(response, headers);

        assertThat(response.toString())
                .contains("X-Answered: 1\r\n", "<sip:030888@carrier.test>;tag=a")
                .doesNotContain("X-Asked");
    }
}

/// A text network in the program itself, with mobile telephones, in Twilio's place: it stands below
/// Twilio's own library, which so runs as it does with Twilio. For the demo and for tests.
package org.cordboard.sms.standin;

/// Texts by way of Twilio.
package org.cordboard.sms.twilio;

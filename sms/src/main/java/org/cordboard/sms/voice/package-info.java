/// Calls that a voice network brings by SIP because we have told it to, over HTTP, when somebody
/// dialled a number of ours.
package org.cordboard.sms.voice;

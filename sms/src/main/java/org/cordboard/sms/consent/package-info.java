/// Who wants to be texted.
package org.cordboard.sms.consent;

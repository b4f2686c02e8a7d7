"""Logging in: sessions, passwords, guesses, the second factor. Part of `base`."""

SESSION_ENGINE = "agency.session_store"
SESSION_COOKIE_AGE = 12 * 60 * 60
# How long a log-in lasts (agency.sessions): idle, idle for an admin, altogether; how long a code
# of the second factor counts as fresh; how often use is noted; how far the clock may be set back.
PEKSO_SESSION_MINUTES = {
    "idle": 30,
    "idle_admin": 15,
    "absolute": 12 * 60,
    "fresh": 10,
    "touch": 1,
    "clock_back": 2,
}
SESSION_COOKIE_NAME = "pekso_session"
CSRF_COOKIE_NAME = "pekso_csrf"
CSRF_FAILURE_VIEW = "core.doors.csrf_failed"

AUTH_USER_MODEL = "agency.Staff"
AUTHENTICATION_BACKENDS = ["agency.sign_in.StaffBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "agency.passwords.ContextValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "agency.sign_in.StaffAccountAdapter"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = False
# At most 20 wrong guesses an hour for one account, and nobody is kept out for more than 15 minutes;
# the limit per address is wide, since a whole office may share one.
ACCOUNT_RATE_LIMITS = {"login_failed": "60/m/ip,5/15m/key", "login": "120/m/ip"}
# A forgotten password is answered after this many seconds, whether the address is known or not.
PEKSO_RESET_SECONDS = 1.5
# Marks the browsers in which somebody has logged in before (agency.sign_in).
PEKSO_DEVICE_COOKIE = "pekso_device"
ACCOUNT_USER_DISPLAY = "agency.sign_in.display_name"

MFA_ADAPTER = "agency.mfa.StaffMFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Pekso"
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_RECOVERY_CODE_COUNT = 10
MFA_RECOVERY_CODE_DIGITS = 10
MFA_FORMS = {
    "authenticate": "agency.forms.second_factor.CodeForm",
    "reauthenticate": "agency.forms.second_factor.CodeAgainForm",
    "activate_totp": "agency.forms.second_factor.FirstCodeForm",
}
# A secret of the second factor that the demonstration shows on its code page; prod refuses one.
PEKSO_DEMO_TOTP = ""

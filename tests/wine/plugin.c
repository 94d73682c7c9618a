// Stands in for Tauri's plug-in for NSIS, which only a download from GitHub brings: the three calls of its that the
// installer's script makes, as the script wants them. What stands in for a check of versions is told in it.
#include <windows.h>

typedef struct stack {
    struct stack *next;
    WCHAR text[1];
} stack;

static int room;
static stack **top;

static void pop(WCHAR *into) {
    stack *first = *top;
    *into = 0;
    if (!first) return;
    lstrcpynW(into, first->text, room);
    *top = first->next;
    GlobalFree(first);
}

static void push(const WCHAR *text) {
    stack *first = GlobalAlloc(GPTR, sizeof(stack) + room * sizeof(WCHAR));
    lstrcpynW(first->text, text, room);
    first->next = *top;
    *top = first;
}

static WCHAR *word(void) { return GlobalAlloc(GPTR, room * sizeof(WCHAR)); }

#define CALL(name) __declspec(dllexport) void name(HWND window, int size, WCHAR *variables, stack **stacked)
#define BEGIN (void)window, (void)variables, room = size, top = stacked

// Of three numbers each: -1, 0 or 1. A version with a word behind it is no version of ours.
CALL(SemverCompare) {
    BEGIN;
    WCHAR *versions[] = {word(), word()}, *at[2];
    pop(at[0] = versions[0]);
    pop(at[1] = versions[1]);
    int order = 0;
    for (int part = 0; part < 3 && !order; part++) {
        int numbers[2] = {0};
        for (int side = 0; side < 2; side++) {
            while (*at[side] >= '0' && *at[side] <= '9') numbers[side] = numbers[side] * 10 + *at[side]++ - '0';
            if (*at[side] == '.') at[side]++;
        }
        order = (numbers[0] > numbers[1]) - (numbers[0] < numbers[1]);
    }
    // Nothing to compare with.
    push(!*versions[1] ? L"1" : order < 0 ? L"-1" : order ? L"1" : L"0");
}

// text, old, new: pushes the text with each old one replaced.
CALL(StrReplace) {
    BEGIN;
    WCHAR *text = word(), *old = word(), *new = word(), *made = word();
    pop(text);
    pop(old);
    pop(new);
    int length = lstrlenW(old), end = 0;
    while (*text && end < room - 1) {
        if (length && CompareStringW(LOCALE_INVARIANT, 0, text, length, old, length) == CSTR_EQUAL) {
            lstrcpynW(made + end, new, room - end);
            end += lstrlenW(made + end);
            text += length;
        } else {
            made[end++] = *text++;
        }
    }
    push(made);
}

// program, arguments: starts it.
CALL(RunAsUser) {
    BEGIN;
    WCHAR *program = word(), *arguments = word();
    pop(program);
    pop(arguments);
    ShellExecuteW(NULL, L"open", program, arguments, NULL, SW_SHOW);
}

-- What a user does in Neovim: open a report, see its findings, choose a fix, see the finding vanish.
local function fail(...)
  io.stderr:write(string.format(...), "\n")
  vim.cmd("cquit 1")
end

local function messages()
  local all = {}
  for _, found in ipairs(vim.diagnostic.get(0)) do
    table.insert(all, string.format("%d:%d-%d %s", found.lnum, found.col, found.end_col, found.message))
  end
  table.sort(all)
  return all
end

local function wait_for(count, what)
  if not vim.wait(30000, function() return #vim.diagnostic.get(0) == count end, 20) then
    fail("waited in vain for %d findings %s; there are: %s", count, what, table.concat(messages(), "\n"))
  end
end

local function expect(wanted, got)
  if wanted ~= got then fail("wanted: %s\ngot: %s", wanted, got) end
end

-- The menu of code actions, at which a user picks by its words.
local wanted
vim.ui.select = function(items, options, choose)
  for index, item in ipairs(items) do
    if options.format_item(item):find(wanted, 1, true) then return choose(item, index) end
  end
  fail("no action is called %s", wanted)
end

local function act(line, column, title)
  wanted = title
  vim.api.nvim_win_set_cursor(0, { line, column })
  vim.lsp.buf.code_action()
end

wait_for(3, "after opening")
local line = vim.api.nvim_buf_get_lines(0, 4, 5, true)[1]
local at = line:find("：：", 1, true) - 1 -- in bytes, as Neovim counts; the server was asked for UTF-16
expect(string.format("4:%d-%d", at, at + 6), messages()[2]:match("^[%d:-]+"))

act(5, at, "改为“：”")
wait_for(2, "after the safe fix")
expect("𠮷店员工130人，其中合同制员工120人，派遣制员工15人。𠮷先生说：好。", vim.api.nvim_get_current_line())

act(9, 21, "改为“歧视事件”")
wait_for(1, "after the other fix")

-- Typing, as Neovim sends it: in pieces, with positions in UTF-16.
local function retype(words)
  vim.api.nvim_win_set_cursor(0, { 5, 0 })
  vim.cmd("normal! cf人" .. words)
end

retype("𠮷𠮷店员工135人")
wait_for(0, "after the number was mended")
retype("𠮷店员工130人")
wait_for(1, "after that was taken back")

act(5, 5, "不再提示此处")
vim.wait(2000, function() return vim.fn.bufnr("report.txt.mingcha.toml") ~= -1 end, 20)
local companion = vim.api.nvim_buf_get_lines(vim.fn.bufnr("report.txt.mingcha.toml"), 0, -1, true)
expect("[[suppress]]", companion[1])
expect('rule = "numeric/part-whole"', companion[2])
vim.cmd("qall!")
